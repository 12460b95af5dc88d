/**
 * The product as the evaluation's reader. Each text becomes a contract of its own, in memory, with a client and a provider; a part is
 * added here when the product can do it.
 */
import { createMspServices, type Dossier } from '@msp/language';
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
export async function productReader(sentences: readonly Sentence[], articles: readonly Article[], _contracts: readonly WholeContract[]): Promise<Reader> {
    const sources: readonly Source[] = [...sentences, ...articles];
    const uris = sources.map((_, at) => URI.file(`/${at}/contract.msp`));
    const { shared } = createMspServices();
    const { TextDocuments, DocumentBuilder, Dossiers, WorkspaceManager } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    sources.forEach((source, at) => TextDocuments.set(TextDocument.create(String(uris[at]), 'msp', 1, contract(source))));
    await DocumentBuilder.update(uris, []);

    const dossiers = new Map<string, Dossier>();
    sources.forEach((source, at) => {
        const [dossier] = Dossiers.dossiersOf(String(uris[at]));
        if (dossier) dossiers.set(key(source), dossier);
    });
    return {
        read: passage => dossiers.get(key(passage))?.readings.all.map(readingOf) ?? [],
        kinds: article => {
            const dossier = dossiers.get(key(article));
            return dossier ? [...new Set(dossier.clauses.flatMap(clause => [...dossier.readings.kindsOfClause(clause)]))] : [];
        }
    };
}

const key = ({ language, kind = '', heading = '', text }: Source): string => JSON.stringify([language, kind, heading, text]);

function contract({ language, kind, heading, text }: Source): string {
    return [
        'use "msp:infogerance"',
        'contract Principal "Contrat" {',
        `    language ${language}`,
        '    party Client "Ateliers Verrières SAS" as client, controller { country: FR }',
        '    party Prestataire "Nordal Infogérance SARL" as provider, processor { country: FR }',
        `    clause ${kind ?? ''} ${heading ? JSON.stringify(heading) : ''} {`,
        '        """',
        ...text.replaceAll('{', '\\{').split('\n').map(line => `        ${line}`),
        '        """',
        '    }',
        '}'
    ].join('\n');
}

function readingOf({ kind, fact, row, spelled, sure, polarity }: Dossier['readings']['all'][number]): Reading {
    return { fact: `${kind}.${fact}`, ...(row ? { row } : {}), value: spelled, sure, polarity };
}
