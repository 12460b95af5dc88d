// The tables of docs/library.md, from the shipped libraries themselves; what stands around them is written by hand.
import {
    activeRequirements, createMspServices, documentationOf, isApplicability, isEnum, isFactDecl, isKind, isPolicy, isRequirement, isWording, labelIn,
    rootOf, type File, type Kind, type MspSharedServices, type Policy
} from '@msp/language';
import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { heading, table } from './markdown.ts';

const BEGIN = '<!-- npm run docs: begin -->';
const END = '<!-- npm run docs: end -->';

/** What each library is about, in the order of the page. A library without an entry makes the generator fail. */
const ABOUT: readonly (readonly [group: string, libraries: Readonly<Record<string, string>>])[] = [
    ['To use', {
        infogerance: 'all that ships but the glossaries; the one to begin with',
        base: 'any IT services contract, without what is particular to managed services',
        'infogerance-socle': 'the core of every managed-services contract',
        profils: 'one policy for each type of service'
    }],
    ['Law and sectors', {
        rgpd: 'GDPR: the processing agreement, point by point',
        suisse: 'Swiss law: data protection act, Code of Obligations',
        'data-act': 'Data Act: switching between data processing services',
        finance: 'DORA in the EU, FINMA in Switzerland',
        sante: 'hosting of health data in France',
        nis2: 'NIS 2: the supply chain of essential and important entities',
        'marche-public': 'French public buyers'
    }],
    ['Clauses by domain', {
        contrat: 'framing: parties, subject matter, definitions, documents, amendment',
        perimetre: 'scope: what is included, what is not, on which equipment',
        prestations: 'performance: advice, training, duties, staff, governance, documentation',
        niveaux: 'interventions, service levels, penalties',
        sauvegarde: 'backup and continuity',
        securite: 'confidentiality and security',
        donnees: 'personal data: processing agreement, sub-processors, transfers, location',
        prix: 'price, revision, payment, set-off',
        responsabilite: 'liability, insurance, force majeure, hardship, audit, non-solicitation',
        'sous-traitance': 'subcontracting, intellectual property, labour law',
        vie: 'term, renewal, termination, suspension, linked contracts, assignment',
        reversibilite: 'exit, return of data, switching',
        secteurs: 'terms that regulated sectors ask for',
        cloture: 'notices, evidence, survival, language, law, courts, signature'
    }],
    ['Foundations', {
        kernel: 'value types, roles, facts of a party; known without `use`',
        unites: 'units after `per`, frequencies, languages; known without `use`',
        ordre: 'the usual order of articles, and in which document they go; known without `use`',
        droit: 'abbreviations of the laws that follow the governing law; known without `use`',
        pays: 'countries, ISO 3166-1; known without `use`',
        monnaies: 'currencies, ISO 4217; known without `use`',
        glossaire: 'definitions in French, to copy',
        'glossary-en': 'definitions in English, to copy'
    }]
];

/** The page with its tables made anew. */
export async function libraryPage(page: string): Promise<string> {
    const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
    if (begin < 0 || end < begin) {
        throw new Error(`docs/library.md has lost its marks ${BEGIN} and ${END}.`);
    }
    return `${page.slice(0, begin + BEGIN.length)}\n\n${await tables()}\n\n${page.slice(end)}`;
}

async function tables(): Promise<string> {
    const { shared } = createMspServices();
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    // The lexicons come with the libraries whose facts they word; nobody uses one by itself.
    const files = new Map(shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'msp' && !document.uri.path.startsWith('/mots-')).toArray()
        .map(document => [document.uri.path.replace(/^\/|\.msp$/g, ''), rootOf(document)!]));
    const described = new Set(ABOUT.flatMap(([, libraries]) => Object.keys(libraries)));
    const strange = [...[...files.keys()].filter(name => !described.has(name)), ...[...described].filter(name => !files.has(name))];
    if (strange.length > 0) {
        throw new Error(`packages/dev/src/docs/library.ts: ABOUT and the shipped libraries differ in ${strange.join(', ')}.`);
    }
    const lines = [heading(2, 'Libraries')];
    for (const [group, libraries] of ABOUT) {
        lines.push(heading(3, group), table(['`use`', 'About', 'Kinds', 'Policies'], Object.entries(libraries).map(([name, about]) => {
            const { members } = files.get(name)!;
            return [`\`msp:${name}\``, about, String(members.filter(isKind).length || ''), members.filter(isPolicy).map(policy => `\`${policy.name}\``).join(', ')];
        })));
    }
    lines.push(heading(2, 'Policies'),
        'Own: the requirements a policy states itself. All: with those of the policies it extends, less its exceptions and what it puts at `off`.',
        table(['Policy', 'Library', 'Asks', 'Extends', 'Own', 'All', 'Says that it applies when'], await policyRows(files, shared)));
    lines.push(heading(2, 'Kinds of clauses'), 'Every kind has model wording in French and English unless a dash says otherwise. Hover a kind in the editor for its facts, or go to its definition.');
    for (const name of ABOUT.flatMap(([, libraries]) => Object.keys(libraries))) {
        const kinds = files.get(name)!.members.filter(isKind);
        if (kinds.length > 0) {
            lines.push(heading(3, `\`msp:${name}\``), table(['Kind', 'Français', 'English', 'Facts', 'Wording', 'What for'], kinds.map(kindRow)));
        }
    }
    lines.push(heading(2, 'Enums'), table(['Library', 'Enums'], [...files].flatMap(([name, { members }]) => {
        const enums = members.filter(isEnum);
        return enums.length === 0 ? [] : [[`\`msp:${name}\``, enums.map(item => `\`${item.name}\` (${item.members.length})`).join(', ')]];
    }).sort(([a], [b]) => (a! < b! ? -1 : 1))));
    return lines.join('\n\n');
}

function kindRow(kind: Kind): string[] {
    const languages = kind.items.filter(isWording).map(({ language }) => language);
    return [
        `\`${kind.name}\``, labelIn(kind.items, 'fr') ?? '', labelIn(kind.items, 'en') ?? '',
        String(kind.items.filter(isFactDecl).length), languages.length >= 2 ? 'fr, en' : languages[0] ?? '–', firstSentence(documentationOf(kind, 'en'))
    ];
}

async function policyRows(files: ReadonlyMap<string, File>, shared: MspSharedServices): Promise<string[][]> {
    const order = ABOUT.flatMap(([, libraries]) => Object.keys(libraries));
    const found = [...files].flatMap(([library, { members }]) => members.filter(isPolicy).map(policy => ({ library, policy })))
        .sort((a, b) => order.indexOf(a.library) - order.indexOf(b.library));
    const rows: string[][] = [];
    for (const { library, policy } of found) {
        rows.push([
            `\`${policy.name}\``, `\`msp:${library}\``, firstSentence(documentationOf(policy, 'en')) || policy.title || '',
            policy.bases.map(base => `\`${base.$refText}\``).join(', '),
            String(policy.items.filter(isRequirement).length), String(await countAsked(policy, shared)),
            policy.items.filter(isApplicability).map(item => `\`${shorten(item.condition.$cstNode?.text ?? '')}\``).join('<br>')
        ]);
    }
    return rows;
}

/** How many requirements a contract that applies the policy is held to; asked of such a contract. */
async function countAsked(policy: Policy, shared: MspSharedServices): Promise<number> {
    const uri = URI.file(`/policies/${policy.name}.msp`);
    const text = `use "msp:infogerance"\ncontract Sample { apply ${policy.name} }`;
    shared.workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'msp', 1, text));
    await shared.workspace.DocumentBuilder.update([uri], []);
    const [dossier] = shared.workspace.Dossiers.dossiersOf(uri.toString());
    const count = dossier ? activeRequirements(dossier).length : 0;
    shared.workspace.TextDocuments.delete(uri.toString());
    await shared.workspace.DocumentBuilder.update([], [uri]);
    return count;
}

function firstSentence(text: string | undefined): string {
    return /^[\s\S]*?[.:;](?=\s|$)/.exec(text ?? '')?.[0].replace(/[:;.]$/, '') ?? text ?? '';
}

/** A list of thirty countries is read in the library, not here. */
function shorten(condition: string): string {
    const text = condition.replace(/\s+/g, ' ');
    return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 120))} …`;
}
