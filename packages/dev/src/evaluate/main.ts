/**
 * Prints how well the product reads: precision and recall by fact and by kind, then what is missed and what is misread.
 * `--held` counts the third of the texts that is looked at only at the end as well; `--summary` leaves out the lists;
 * `--contracts FOLDER` reads whole contracts of that folder, in the same form, and nothing else.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArticles, loadContracts, loadSentences } from './data.ts';
import { productReader } from './product.ts';
import { judgedFacts, scoreArticles, scoreContracts, scoreSentences, type Miss, type Row, type Score } from './score.ts';

const { values } = parseArgs({ options: { held: { type: 'boolean', default: false }, summary: { type: 'boolean', default: false }, contracts: { type: 'string' } } });
const shown = ({ held }: { readonly held: boolean }): boolean => values.held || !held;

const allSentences = loadSentences();
const allContracts = values.contracts === undefined ? loadContracts() : loadContracts(resolve(values.contracts));
const judged = judgedFacts(allSentences, allContracts);
const sentences = values.contracts === undefined ? allSentences.filter(shown) : [];
const articles = values.contracts === undefined ? loadArticles().filter(shown) : [];
const contracts = allContracts.filter(shown);
const reader = await productReader(sentences, articles, contracts);

console.log(`${sentences.filter(({ trap }) => !trap).length} statements, ${sentences.filter(({ trap }) => trap).length} traps, ${articles.length} articles, ${contracts.length} contracts`
    + (values.held ? ', the held third included' : ', the held third left out'));
if (values.contracts !== undefined) console.log(`Contracts of ${values.contracts}`);
else if (reader.read) print('Sentences', scoreSentences(sentences, reader.read, judged)); else console.log('\nSentences: the product reads none yet.');
if (values.contracts !== undefined) console.log('Sentences and articles are left out.');
else if (reader.kinds) print('Articles', scoreArticles(articles, reader.kinds)); else console.log('\nArticles: the product gives them no kind yet.');
if (reader.contract) {
    const score = scoreContracts(contracts, reader.contract, judged);
    print('Contracts: facts', score.facts);
    print('Contracts: kinds', score.kinds);
    if (score.parties.rows.size > 0) print('Contracts: parties', score.parties); else console.log('\nContracts: the product reads no parties yet.');
    if (score.points.rows.size > 0) print('Contracts: points of GDPR art. 28 and DORA art. 30', score.points); else console.log('\nContracts: the product reads no points of a law yet.');
} else console.log('\nContracts: the product reads none yet.');

function print(title: string, { rows, missed, misread, total, traps }: Score): void {
    console.log(`\n━━ ${title} ━━\n${line('', ['precision', 'recall', 'with likely', 'expected', 'read'])}`);
    for (const [name, row] of [...rows].sort(([one], [other]) => one.localeCompare(other))) console.log(figures(name, row));
    console.log(figures('all', total));
    if (traps.tried > 0) console.log(`traps: ${traps.sprung} of ${traps.tried} read what they must not (${percent(traps.sprung, traps.tried)})`);
    if (values.summary) return;
    list('Misread', misread);
    list('Missed', missed);
}

function list(title: string, misses: readonly Miss[]): void {
    if (misses.length === 0) return;
    console.log(`\n${title}:`);
    for (const { id, what, text } of misses) console.log(`  ${id}  ${what}\n      ${text.replaceAll('\n', ' ⏎ ')}`);
}

function figures(name: string, { expected, found, perhaps, read, right }: Row): string {
    return line(name, [percent(right, read), percent(found, expected), percent(perhaps, expected), String(expected), String(read)]);
}

function line(name: string, cells: readonly string[]): string {
    return name.padEnd(44) + cells.map(cell => cell.padStart(12)).join('');
}

function percent(part: number, whole: number): string {
    return whole === 0 ? '–' : `${(100 * part / whole).toFixed(1)} %`;
}
