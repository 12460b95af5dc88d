/**
 * The product as the evaluation's reader. Each text becomes a contract of its own, in memory, with a client and a provider; a part is
 * added here when the product can do it.
 */
import { createMspServices, lawPoints, type Dossier } from '@msp/language';
import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Language, Sentence, WholeContract } from './data.ts';
import type { Reader, Reading } from './reader.ts';

interface Source {
    readonly language: Language;
    readonly kind?: string;
    readonly heading?: string;
    readonly text: string;
}

/** Reads all texts at once: to build a workspace for each would take minutes. */
export async function productReader(sentences: readonly Sentence[], articles: readonly Article[], contracts: readonly WholeContract[]): Promise<Reader> {
    const texts = new Map<string, string>([
        ...[...sentences, ...articles].map(source => [key(source), contractOf(source.language, [source])] as const),
        ...contracts.map(contract => [contract.id, contractOf(contract.language, clausesOf(contract), documentWord(contract.type))] as const)
    ]);
    const uris = new Map([...texts.keys()].map((id, at) => [id, URI.file(`/${at}/contract.msp`)]));
    const { shared } = createMspServices();
    const { TextDocuments, DocumentBuilder, Dossiers, WorkspaceManager } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    for (const [id, text] of texts) TextDocuments.set(TextDocument.create(String(uris.get(id)), 'msp', 1, text));
    await DocumentBuilder.update([...uris.values()], []);

    const dossierOf = (id: string): Dossier | undefined => Dossiers.dossiersOf(String(uris.get(id)))[0];
    return {
        read: passage => dossierOf(key(passage))?.readings.all.map(readingOf) ?? [],
        kinds: article => {
            const dossier = dossierOf(key(article));
            return dossier ? [...new Set(dossier.clauses.flatMap(clause => [...dossier.readings.kindsOfClause(clause)]))] : [];
        },
        contract: ({ id }) => {
            const dossier = dossierOf(id);
            return {
                readings: dossier?.readings.all.map(readingOf) ?? [],
                points: dossier ? pointsOf(dossier) : new Map(),
                articles: dossier?.clauses.map(clause => ({ heading: clause.heading ?? '', kinds: [...dossier.readings.kindsOfClause(clause)] })) ?? []
            };
        }
    };
}

const key = ({ language, kind = '', heading = '', text }: Source): string => JSON.stringify([language, kind, heading, text]);

function contractOf(language: Language, clauses: readonly Source[], word = 'contract'): string {
    return [
        'use "msp:infogerance"',
        `${word} Principal "Contrat" {`,
        `    language ${language}`,
        '    party Client "Ateliers Verrières SAS" as client, controller { country: FR }',
        '    party Prestataire "Nordal Infogérance SARL" as provider, processor { country: FR }',
        ...clauses.flatMap(({ kind, heading, text }) => [
            `    clause ${kind ?? ''} ${heading ? JSON.stringify(heading) : ''} {`,
            '        """',
            ...text.replaceAll('{', '\\{').split('\n').map(line => `        ${line}`),
            '        """',
            '    }'
        ]),
        '}'
    ].join('\n');
}

/** The articles of a contract, each with the text from its heading to the next one's. Where an article begins is not what is tried here. */
function clausesOf({ id, language, text, articles }: WholeContract): readonly Source[] {
    let from = 0;
    const places = articles.map(({ number, heading }) => {
        const start = headingAt(text, number, heading, from);
        if (start === undefined) throw new Error(`${id} has no article "${number} ${heading}".`);
        from = start + heading.length;
        return { start, end: from };
    });
    return articles.map(({ number, heading }, index) => {
        const next = places[index + 1]?.start;
        const body = text.slice(places[index]!.end, next);
        // What stands before the next heading on its line is that heading's mark and number.
        const end = next === undefined ? body.length : Math.max(0, body.lastIndexOf('\n'));
        return { language, heading, text: body.slice(0, end).replace(/^[*.\s]+/, '').trim() || number || heading };
    });
}

const MARKS: ReadonlySet<string> = new Set(['article', 'art', 'annexe', 'annex', 'part', 'clause', 'schedule', 'ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii']);

/** Where a heading stands: at the start of its line but for marks, "Article" and numbers; a table of contents links to it, and is passed over. */
function headingAt(text: string, number: string, heading: string, from: number): number | undefined {
    for (let at = text.indexOf(heading, from); at >= 0; at = text.indexOf(heading, at + 1)) {
        const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
        const words = before.toLowerCase().split(/[^\p{L}\p{N}]+/u);
        if (!before.includes('[') && before.includes(number) && words.every(word => word.length < 2 || MARKS.has(word) || /^\d/.test(word))) return at;
    }
    return undefined;
}

/** The points as the evaluation names them: `a` for GDPR art. 28(3)(a), `2` for its paragraph 2; those of DORA by paragraph and letter. */
function pointsOf(dossier: Dossier): ReadonlyMap<string, string> {
    const gdpr = lawPoints(dossier, 'RgpdSousTraitance').map(({ point, state }) => [/^28\(3\)\(([a-z])\)$/.exec(point)?.[1] ?? /^28\((2|4)\)$/.exec(point)?.[1] ?? point, state] as const);
    const dora = ['Dora', 'DoraCritique'].flatMap(policy => lawPoints(dossier, policy)).map(({ point, state }) => [point, state] as const);
    return new Map([...gdpr, ...dora]);
}

function documentWord(type: string): string {
    return type === 'agreement' || type === 'terms' ? type : 'contract';
}

function readingOf({ kind, fact, row, spelled, sure, polarity }: Dossier['readings']['all'][number]): Reading {
    return { fact: `${kind}.${fact}`, ...(row ? { row } : {}), value: spelled, sure, polarity };
}
