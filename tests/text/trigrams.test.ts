import { francAll } from 'franc';
import { describe, expect, it } from 'vitest';
import { language } from '../../src/languages/index.js';

const { nearest } = language('fr');
const LANGUAGES = ['fra', 'eng', 'spa', 'ita', 'por', 'cat', 'ron', 'deu', 'nld', 'hat'];

const TEXTS: readonly string[] = [
  'La digue a cédé hier soir, et deux cents habitants ont passé la nuit dans le gymnase de la commune.',
  'The dam gave way last night, and two hundred people spent the night in the gymnasium of the town.',
  'El dique cedió anoche, y doscientos vecinos pasaron la noche en el gimnasio del pueblo, según el alcalde.',
  '« 12 345 678,90 € » (2019-2020) : 45 % ; 3 000 / 4 000 — 12:30, 13:45, 14:50, 16:20… aaa bbb ccc',
  'Мэр города объявил вчера вечером, что плотина будет восстановлена до следующего лета.',
  'Le mot « плотина » veut dire digue, et « наводнение » inondation, selon le traducteur du maire.',
  '市长昨晚宣布，大坝将在明年夏天之前修复，居民们已经等了两年多，市政府说费用由地区分担，工程将在春天开始。',
  'ÉÀÇ ŒUVRES ÉLÈVE ÎLES Œ Æ Ÿ ÉTÉ HÔTEL ÂME NOËL AÎNÉ ÇA FAÇADE GARÇON',
  'x'.repeat(60),
  '... --- !!! ??? 1234567890 1234567890 1234567890 1234567890',
  `La digue a cédé. ${'Les habitants attendent toujours une réponse du préfet. '.repeat(60)}`,
];

describe('nearest', () => {
  it.each(TEXTS)('says what franc says of « %s »', text => {
    const [first, second] = francAll(text, { only: LANGUAGES });
    const known = LANGUAGES.includes(first![0]);
    const told = { code: first![0], margin: first![1] - (second?.[1] ?? 0) };
    const { code, margin } = nearest(text);
    expect({ code, margin }).toEqual(known ? told : { code: null, margin: 0 });
  });
});
