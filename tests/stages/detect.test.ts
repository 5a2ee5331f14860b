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
  [
    'ca',
    'L’alcaldessa de la petita ciutat portuària va anunciar dimarts que el vell far serà restaurat abans de l’estiu vinent. ' +
      'Els veïns demanaven les obres des de la tempesta de fa dos anys, que va deixar la torre sense teulada i el moll tancat als visitants. ' +
      'Segons l’ajuntament, el cost es repartirà amb la regió i els primers obrers arribaran al començament de la primavera.',
  ],
  [
    'ro',
    'Primarul micului oraș portuar a anunțat marți că vechiul far va fi restaurat înainte de vara viitoare. ' +
      'Locuitorii cereau lucrările de la furtuna de acum doi ani, care a lăsat turnul fără acoperiș și cheiul închis vizitatorilor. ' +
      'Potrivit consiliului, costul va fi împărțit cu regiunea, iar primii muncitori ar trebui să sosească la începutul primăverii.',
  ],
];

/** Languages that franc is not asked about: whatever it takes them for, it is not French. */
const STRANGERS: readonly (readonly [string, string])[] = [
  [
    'Occitan',
    'La cònsola de la pichona vila portuària anoncièt dimars que lo vièlh far seriá restaurat abans l’estiu que ven. ' +
      'Los estatjants demandavan los trabalhs dempuèi la tempèsta de fa dos ans, que daissèt la torre sens teulada e lo mòl barrat als visitaires. ' +
      'Segon la comuna, lo còst serà partejat amb la region e los primièrs obrièrs arribaràn a la debuta de la prima.',
  ],
  [
    'Haitian Creole',
    'Majistra ti vil pò a te anonse madi ke yo pral repare vye fa a anvan ete k ap vini an. ' +
      'Moun ki rete la yo t ap mande travay sa a depi gwo tanpèt ki te pase dezan de sa, ki te kite tou a san tèt kay epi waf la fèmen pou vizitè yo. ' +
      'Dapre konsèy la, yo pral separe depans lan ak rejyon an, epi premye ouvriye yo dwe rive nan kòmansman prentan.',
  ],
  [
    'Galician',
    'A alcaldesa da pequena cidade portuaria anunciou o martes que o vello faro será restaurado antes do próximo verán. ' +
      'Os veciños pedían as obras desde a tempestade de hai dous anos, que deixou a torre sen tellado e o peirao pechado aos visitantes. ' +
      'Segundo o concello, o custo repartirase coa rexión e os primeiros obreiros chegarán a comezos da primavera.',
  ],
  [
    'Swedish',
    'Borgmästaren i den lilla hamnstaden meddelade i tisdags att den gamla fyren ska restaureras före nästa sommar. ' +
      'Invånarna hade krävt arbetet sedan stormen för två år sedan, som lämnade tornet utan tak och bryggan stängd för besökare. ' +
      'Enligt kommunen delas kostnaden med regionen, och de första arbetarna väntas komma tidigt på våren.',
  ],
  [
    'Danish',
    'Borgmesteren i den lille havneby meddelte tirsdag, at det gamle fyrtårn skal sættes i stand inden næste sommer. ' +
      'Beboerne havde bedt om arbejdet siden stormen for to år siden, som efterlod tårnet uden tag og molen lukket for gæster. ' +
      'Ifølge kommunen deles udgiften med regionen, og de første håndværkere ventes at komme tidligt på foråret.',
  ],
  [
    'Polish',
    'Burmistrzyni małego portowego miasta ogłosiła we wtorek, że stara latarnia morska zostanie odnowiona przed przyszłym latem. ' +
      'Mieszkańcy domagali się prac od burzy sprzed dwóch lat, po której wieża została bez dachu, a molo zamknięto dla zwiedzających. ' +
      'Według rady koszty zostaną podzielone z regionem, a pierwsi robotnicy mają przyjechać wczesną wiosną.',
  ],
  [
    'Basque',
    'Portu-hiri txikiko alkateak asteartean iragarri zuen itsasargi zaharra datorren uda baino lehen berrituko dutela. ' +
      'Bizilagunek lanak eskatzen zituzten duela bi urteko ekaitzaz geroztik, dorrea teilaturik gabe eta kaia bisitarientzat itxita utzi baitzituen. ' +
      'Udalaren arabera, kostua eskualdearekin banatuko da, eta lehen langileak udaberriaren hasieran iritsiko dira.',
  ],
  [
    'Russian',
    'Мэр небольшого портового города объявила во вторник, что старый маяк будет восстановлен до следующего лета. ' +
      'Жители просили об этих работах после бури два года назад, которая оставила башню без крыши, а причал закрытым для посетителей. ' +
      'По словам совета, расходы разделят с областью, а первые рабочие приедут в начале весны.',
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
      text.replaceAll('’', "'"),
    ]);
  });

  it.each(STRANGERS)('does not take %s for French', (_, text) => {
    expect(text.length).toBeGreaterThan(250);
    expect(detected(text).language.code).not.toBe('fr');
  });

  it.each(OTHERS)('does not take %s for French because a few French words stand in it', (_, text) => {
    const quoting = `${text} « Ainsi depuis quelques années nous avons toujours été avec eux. » ${text}`;
    expect(detected(quoting).language.code).not.toBe('fr');
  });

  it('lets no French beginning hide that the rest is English', () => {
    const english = OTHERS[0]![1];
    const document = detected(`${FRENCH} ${FRENCH}\n\n${[english, english, english, english].join(' ')}`);
    expect(document.foreign).toHaveLength(1);
  });

  it('says nothing about a few words', () => {
    expect(detected('Le phare rouvre').language).toEqual({ code: null, confidence: 0 });
    expect(detected('Le phare rouvre').foreign).toEqual([]);
  });
});
