import { describe, expect, it } from 'vitest';
import type { Detected } from '../../src/document.js';
import { language } from '../../src/languages/index.js';
import { detect } from '../../src/stages/detect.js';
import { read } from '../../src/stages/read.js';

const french = language('fr');
const detected = (text: string): Detected =>
  detect(read({ id: 'a', path: 'a.txt', bytes: new TextEncoder().encode(text) }, french), french);

const OTHERS: readonly (readonly [string, string])[] = [
  [
    'en',
    'The mayor of the small harbour town announced on Tuesday that the old lighthouse would be restored before next summer. ' +
      'Residents had been asking for the work since the storm of two years ago, which left the tower without its roof and the pier closed to visitors. ' +
      'According to the council, the cost will be shared with the region, and the first workers should arrive in early spring.',
  ],
  [
    'es',
    'El ayuntamiento de la pequeña ciudad portuaria anunció el martes que el viejo faro será restaurado antes del próximo verano. ' +
      'Los vecinos pedían las obras desde la tormenta de hace dos años, que dejó la torre sin tejado y el muelle cerrado a los visitantes. ' +
      'Según el concejo, el coste se repartirá con la región y los primeros obreros llegarán a principios de la primavera.',
  ],
  [
    'it',
    'Il comune della piccola città portuale ha annunciato martedì che il vecchio faro sarà restaurato prima della prossima estate. ' +
      'Gli abitanti chiedevano i lavori dalla tempesta di due anni fa, che aveva lasciato la torre senza tetto e il molo chiuso ai visitatori. ' +
      'Secondo la giunta, il costo sarà diviso con la regione e i primi operai arriveranno all’inizio della primavera.',
  ],
  [
    'pt',
    'A câmara municipal da pequena cidade portuária anunciou na terça-feira que o velho farol será restaurado antes do próximo verão. ' +
      'Os moradores pediam as obras desde a tempestade de há dois anos, que deixou a torre sem telhado e o cais fechado aos visitantes. ' +
      'Segundo a câmara, o custo será dividido com a região e os primeiros operários chegarão no início da primavera.',
  ],
  [
    'de',
    'Die Bürgermeisterin der kleinen Hafenstadt hat am Dienstag angekündigt, dass der alte Leuchtturm vor dem nächsten Sommer saniert wird. ' +
      'Die Einwohner hatten die Arbeiten seit dem Sturm vor zwei Jahren gefordert, der den Turm ohne Dach und den Steg gesperrt zurückließ. ' +
      'Nach Angaben des Stadtrats werden die Kosten mit der Region geteilt, und die ersten Arbeiter sollen im Frühjahr kommen.',
  ],
  [
    'nl',
    'De burgemeester van het kleine havenstadje heeft dinsdag aangekondigd dat de oude vuurtoren voor de volgende zomer wordt hersteld. ' +
      'De bewoners vroegen al om de werken sinds de storm van twee jaar geleden, die de toren zonder dak en de pier gesloten achterliet. ' +
      'Volgens de gemeenteraad worden de kosten gedeeld met de provincie en komen de eerste arbeiders in het vroege voorjaar.',
  ],
];

const FRENCH =
  'La maire du petit port a annoncé mardi que le vieux phare serait restauré avant l’été prochain. Les habitants réclamaient ' +
  'les travaux depuis la tempête qui, il y a deux ans, avait laissé la tour sans toit et la jetée fermée aux visiteurs.';

describe('detect', () => {
  it('knows French', () => {
    expect(detected(FRENCH).language.code).toBe('fr');
    expect(detected(FRENCH).language.confidence).toBeGreaterThan(0.9);
  });

  it.each(OTHERS)('does not take %s for French, and marks the whole article', (code, text) => {
    const document = detected(text);
    expect(document.language.code).toBe(code);
    expect(document.foreign).toEqual([{ start: 0, end: text.length }]);
    expect(document.notes.map(note => note.code)).toEqual(['article-foreign']);
  });

  it.each(OTHERS)('marks a paragraph in %s within a French article', (_, text) => {
    const article = `${FRENCH}\n\n${text}\n\n${FRENCH}`;
    const document = detected(article);
    expect(document.language.code).toBe('fr');
    expect(document.foreign.map(({ start, end }) => document.view.text.slice(start, end))).toEqual([
      text.replace('’', "'"),
    ]);
  });

  it('says nothing about a few words', () => {
    expect(detected('Le phare rouvre').language).toEqual({ code: null, confidence: 0 });
    expect(detected('Le phare rouvre').foreign).toEqual([]);
  });
});
