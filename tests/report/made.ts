/** Records made from marked-up sentences, for tests. */
import { recordsFromMarkup } from '../../src/formats/from-markup.js';
import { toJson } from '../../src/formats/json.js';
import { parseMarkup } from '../../src/formats/markup.js';
import { analyze } from '../../src/index.js';
import type { Records } from '../../src/records.js';

/** The text of a marked-up article and the records that its marks state. */
export function made(id: string, marked: string): { text: string; records: Records } {
  const { text } = parseMarkup(marked);
  return { text, records: recordsFromMarkup(marked, text, analyze(id, Buffer.from(text))) };
}

/** Corpus and output files of marked-up articles, by their paths. */
export function files(articles: Readonly<Record<string, string>>, folder = 'output'): Record<string, string> {
  const entries = Object.entries(articles).flatMap(([id, marked]) => {
    const { text, records } = made(id, marked);
    return [
      [`corpus/${id}.txt`, text],
      [`${folder}/${id}.json`, toJson(records)],
    ];
  });
  return Object.fromEntries(entries);
}

/** Two quotes of which one lies in the other, a name in both, a sum, a date, a role, a speaker who is nobody known. */
export const PORT = `Le port de Vierval s’agrandit

<PER id="amiel">Luc Amiel</PER>, <ROLE of="amiel" at="port">directeur</ROLE> du <ORG id="port">port de Vierval</ORG>, \
<CUE id="c1">a annoncé</CUE> <DATE value="2021-03-02" kind="date">mardi 2 mars 2021</DATE> que \
<Q id="q1" type="indirect" speaker="amiel" cue="c1">le chantier coûterait <MONEY amount="12000000" currency="EUR">12 millions d’euros</MONEY> \
et que, <CUE id="c2">selon</CUE> la préfète, « <Q id="q2" type="direct" speaker="text:la préfète" cue="c2">le quai de <LOC id="bassens">Bassens</LOC> tiendra</Q> »</Q>.

« <Q id="q3" type="direct" speaker="amiel" cue="c3">Nous serons prêts</Q> », <CUE id="c3">assure</CUE> <PER id="amiel">M. Amiel</PER>, « <Q id="q3" type="direct" speaker="amiel" cue="c3">ou presque</Q> ».
`;

/** What an article must never become. */
export const HOSTILE = `<script>document.title = 'pris'</script> "><img src=x onerror="document.title='pris'">

Le maire <PER id="a">Éric</PER> a lu </script><!-- <b>ceci</b> ]]> &lt;à voix haute&gt; \u2028 et ${'\u202e'}cela.
`;
