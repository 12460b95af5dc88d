/**
 * Ten times as much of one thing costs about ten times as much: 10, 100 and 1,000 of each construct, by the time of one
 * check. What is compared is the growth from 100 to 1,000, of which the square would be a hundredfold, and only where it
 * takes so long that one would notice; the best of several runs, since the machine may be busy with something else.
 */
import { describe, expect, test } from 'vitest';
import { MOST_ALIKE } from '../src/checking/cap.js';
import { TestWorkspace } from '../src/testing/index.js';

const MOST_GROWTH = 40;
/** Milliseconds that nobody notices, whatever they grew from. */
const UNNOTICED = 700;
const MOST_RUNS = 4;

function contract(body: string, after = ''): string {
    return `use "msp:infogerance"\ncontract Principal "Contrat de services" {\nlanguage fr\nsigned 2026-03-16\nparty Client "Fournil SARL" as client\nparty Prestataire "Nordal SAS" as provider\n${body}\n}\n${after}`;
}

function times(count: number, write: (index: number) => string, separator = '\n'): string {
    return Array.from({ length: count }, (_, index) => write(index)).join(separator);
}

/** A word of its own for each number: a digit is no letter to the rules on terms. */
function word(index: number): string {
    return `Mot${[...String(index)].map(digit => 'abcdefghij'[Number(digit)]).join('')}`;
}

const SLA = (index: number): string => `clause sla { response: { critical: ${index + 1} hours } }`;

const CONSTRUCTS: Readonly<Record<string, (count: number) => string>> = {
    parties: n => contract(times(n, i => `party P${i} "Société ${word(i)} SARL" as third-party`)),
    'subprocessors of one another': n => contract(times(n, i => `party P${i} "Société ${word(i)} SARL" as subprocessor of ${i ? `P${i - 1}` : 'Prestataire'}`)),
    documents: n => contract('', times(n, i => `annex A${i} "Annexe ${i + 1}" of Principal { clause "Objet" { """Texte de l'annexe ${word(i)}.""" } }`)),
    'documents of documents': n => contract('', times(n, i => `annex A${i} "Pièce ${word(i)}" of ${i ? `A${i - 1}` : 'Principal'} { }`)),
    'ranks, each with another value': n => contract(`precedence Principal > ${times(n, i => `A${i}`, ' > ')}`, times(n, i => `annex A${i} "Pièce ${word(i)}" of Principal { ${SLA(i)} }`)),
    'documents of one rank': n => contract(`precedence Principal > ${times(n, i => `A${i}`, ', ')}`, times(n, i => `annex A${i} "Pièce ${word(i)}" of Principal { ${SLA(i)} }`)),
    'ranks of documents that are not there': n => contract(`precedence ${times(n, i => `D${i}`, ' > ')}`),
    amendments: n => contract('clause term as duree { duration: 12 months }', times(n, i => `amendment Av${i} "Avenant ${word(i)}" of Principal { signed 2026-04-01\namend duree { duration: ${i + 13} months } }`)),
    derogations: n => contract('clause sla as s { response: { critical: 1 hour } }', times(n, i => `annex A${i} "Pièce ${word(i)}" of Principal { clause sla derogates from Principal.s { response: { critical: ${i + 2} hours } } }`)),
    'clauses of one kind': n => contract(times(n, i => `clause sla "Niveau ${i}" as s${i} { response: { critical: ${i + 1} hours } }`)),
    'clauses of no kind': n => contract(times(n, i => `clause "Sujet ${word(i)}" as c${i} { """Le Prestataire fait ${word(i)} pour le Client.""" }`)),
    'sub-clauses': n => contract(`clause "Tout" {\n${times(n, i => `clause "Sujet ${word(i)}" { """Le Prestataire agit.""" }`)}\n}`),
    facts: n => contract(`clause "Tout" {\n${times(n, i => `fait-${word(i)}: ${i + 1} hours`)}\n}`),
    'facts that no kind declares': n => contract(`clause sla {\n${times(n, i => `fait${word(i)}: 3 hours`)}\n}`),
    'values of another type': n => contract(`clause sla {\n${times(n, i => `response: "rien ${i}"`)}\n}`),
    'values of a list': n => contract(`clause "Tout" { liste: [${times(n, i => `"valeur ${i}"`, ', ')}] }`),
    'entries of a table': n => contract(`clause "Tout" { table: {\n${times(n, i => `r${i}: ${i} hours`)}\n} }`),
    records: n => contract(`clause price { items: [${times(n, i => `{ label: "Poste ${i}" amount: ${i + 1} EUR }`, ', ')}] }`),
    terms: n => contract(`glossary {\n${times(n, i => `"${word(i)}": """l'élément ${word(i + 1)} du service"""`)}\n}`),
    'terms in use': n => contract(`glossary {\n${times(n, i => `"${word(i)}": """l'élément du service"""`)}\n}\nclause "Objet" { """Le ${times(n, word, ' et le ')}.""" }`),
    'terms by reference': n => contract(`glossary {\n${times(n, i => `"${word(i)}": """l'élément du service"""`)}\n}\nclause "Objet" { """${times(n, i => `Le {"${word(i)}"} agit.`, ' ')}""" }`),
    aliases: n => contract(`glossary { "Chose" (${times(n, i => `"${word(i)}"`, ', ')}): """une chose""" }`),
    quotations: n => contract(`clause "Objet" { """${times(n, () => 'Le {Client} et le {Prestataire} agissent.', ' ')}""" }`),
    'facts in quotations': n => contract(`clause "Tout" as tout {\n${times(n, i => `fait${word(i)}: ${i + 1} hours`)}\n"""${times(n, i => `Sous {fait${word(i)}}.`, ' ')}""" }`),
    blanks: n => contract(`clause "Objet" {\n${times(n, i => `f${i}: ?`)}\n}`),
    passages: n => contract(`clause "Objet" { """${times(n, i => `{if client}Mot ${i}.{end}`, ' ')}""" }`),
    repetitions: n => contract(`clause "Objet" { l: ["a"] """${times(n, i => `{each l as x${i}}Mot {x${i}}.{end}`, ' ')}""" }`),
    policies: n => `${contract(`apply ${times(n, i => `p${i}`, ', ')}`)}${times(n, i => `policy p${i} "Politique ${i}" { require clause sla id r${i} fr "Il faut." en "It must." because "x" }`)}`,
    'policies that extend policies': n => `${contract(`apply p${n - 1}`)}${times(n, i => `policy p${i} ${i ? `extends p${i - 1} ` : ''}{ require clause sla id r${i} fr "Il faut." en "It must." because "x" }`)}`,
    requirements: n => `${contract('apply p')}policy p { ${times(n, i => `require clause sla with response when client id r${i} fr "Il faut." en "It must." because "x"`)} }`,
    kinds: n => times(n, i => `kind k${i} { fr "Espèce ${i}" en "Kind ${i}" fact f: duration fr "F" en "F" }`),
    'kinds that extend kinds': n => times(n, i => `kind k${i} ${i ? `extends k${i - 1} ` : ''}{ fr "Espèce ${i}" en "Kind ${i}" fact f${i}: duration fr "F" en "F" }`),
    enums: n => times(n, i => `enum e${i} { a fr "A" en "A", b fr "B" en "B" }`),
    'members of an enum': n => `enum e { ${times(n, i => `m${i} fr "M${i}" en "M${i}"`, ', ')} }`,
    roles: n => times(n, i => `role r${i} fr "Rôle ${i}" en "Role ${i}" words fr "mot ${word(i)}"`),
    uses: n => `${times(n, i => `use "lib${i}"`)}\n${contract('')}`,
    suppressions: n => contract(times(n, i => `// allow unknown-kind: motif ${i}\nclause genre${i} { }`)),
    'suppressions of nothing': n => contract(times(n, i => `// allow unused-definition: motif ${i}\nclause "A ${word(i)}" { """Oui.""" }`)),
    paragraphs: n => contract(`clause "Objet" { """\n${times(n, i => `Le Prestataire assure le service ${word(i)} pendant 12 mois et avise le Client sous 5 jours.`, '\n\n')}\n""" }`),
    'references to articles': n => contract(`clause "Objet" { """\n${times(n, i => `Voir l'article ${i + 2}.`)}\n""" }`),
    signatories: n => contract(times(n, i => `party P${i} "Société ${word(i)} SARL" as third-party\nsignatory P${i} "Anne ${word(i)}" as "gérante"`)),
    'unknown names': n => contract(`clause "Objet" { """${times(n, i => `Le {inconnu${word(i)}} agit.`, ' ')}""" }`),
    'unknown names among many terms': n => contract(`glossary {\n${times(n, i => `"${word(i)}": """voir {nul${word(i)}} partout"""`)}\n}`),
    'unknown kinds': n => contract(times(n, i => `clause genre${word(i)} { }`)),
    'syntax errors': n => contract(`clause "Objet" {\n${times(n, i => `fait ${i} hours`)}\n}`),
    'prose outside of quotation marks': n => contract(`clause "Objet" {\n${times(n, i => `Le Prestataire fournit les services décrits ci-dessous, n° ${i}, selon l'état de l'art ; il en informe le Client.`)}\n}`),
    'texts left open': n => contract(`clause "Objet" {\n${times(n, i => `f${i}: "valeur`)}\n}`)
};

describe('10, 100 and 1,000 of each construct', () => {
    test.each(Object.entries(CONSTRUCTS))('%s', async (_name, write) => {
        const workspace = await TestWorkspace.reuse();
        const time = async (count: number): Promise<number> => {
            const text = write(count);
            const start = performance.now();
            await workspace.write({ '/contrat.msp': text });
            const taken = performance.now() - start;
            const codes = workspace.findings('/contrat.msp').map(({ code }) => code);
            expect(Math.max(0, ...[...new Set(codes)].map(code => codes.filter(other => other === code).length))).toBeLessThanOrEqual(MOST_ALIKE + 1);
            await workspace.remove('/contrat.msp');
            return taken;
        };
        await time(10);
        let [hundred, thousand] = [Infinity, Infinity];
        for (let run = 0; run < MOST_RUNS; run++) {
            hundred = Math.min(hundred, await time(100));
            thousand = Math.min(thousand, await time(1000));
            if (thousand <= Math.max(UNNOTICED, hundred * MOST_GROWTH)) {
                break;
            }
        }
        expect(thousand, `${thousand.toFixed()} ms for 1,000 against ${hundred.toFixed()} for 100`).toBeLessThanOrEqual(Math.max(UNNOTICED, hundred * MOST_GROWTH));
    }, 120_000);
});

test('a finding that stands for others says how many, and a fix of all mends all', async () => {
    const workspace = await TestWorkspace.reuse({ '/contrat.msp': contract(`glossary {\n${times(150, i => `"${word(i)}": """une chose"""`)}\n}`) });
    const unused = workspace.findings('/contrat.msp').filter(({ code }) => code === 'unused-definition');
    expect(unused).toHaveLength(MOST_ALIKE + 1);
    expect(unused.at(-1)!.message).toEqual({ fr: 'Et 50 autres remarques semblables dans ce fichier, à partir d\'ici.', en: 'And 50 more like it in this file, from here on.' });
    const every = workspace.shared.checking.Checker.everyFindingIn(workspace.document('/contrat.msp').uri.toString());
    expect(every.filter(({ code }) => code === 'unused-definition')).toHaveLength(150);
});

test('a long check lets others have their turn, and ends when it is told to', async () => {
    const workspace = await TestWorkspace.reuse({ '/contrat.msp': contract(times(20, i => `clause sla as s${i} { }`)) });
    const { Checker } = workspace.shared.checking;
    const document = workspace.document('/contrat.msp');
    let turns = 0;
    const findings = await Checker.checkInTurns(document, async () => { turns += 1; });
    expect(turns).toBeGreaterThan(10);
    expect(findings).toEqual(workspace.findings('/contrat.msp'));
    const cancelled = new Error('cancelled');
    await expect(Checker.checkInTurns(document, async () => { throw cancelled; })).rejects.toBe(cancelled);
});
