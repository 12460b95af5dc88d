/**
 * The evaluation's texts: what a lawyer reads in a sentence, an article, a whole contract. They were written without sight of the
 * phrases by which the product reads. The form of the files is told in packages/language/test/reading/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.ts';

export type Language = 'fr' | 'en';

/** One value of one fact. `facts` are the names under any of which it may be read; the first is the one it is counted under. */
export interface Expectation {
    readonly facts: readonly string[];
    readonly row?: string;
    /** As in `.msp`; undefined where only the fact counts. */
    readonly value?: string;
    readonly denied: boolean;
    readonly required: boolean;
}

export interface Sentence {
    readonly id: string;
    readonly language: Language;
    readonly held: boolean;
    /** The kind of the clause it stands in. */
    readonly kind?: string;
    readonly heading?: string;
    readonly text: string;
    readonly expected: readonly Expectation[];
    /** A trap: facts that must not be read, all facts where the list is empty; and why. */
    readonly trap?: { readonly facts: readonly string[]; readonly why: string };
}

export interface Article {
    readonly id: string;
    readonly language: Language;
    readonly held: boolean;
    readonly heading: string;
    readonly text: string;
    readonly kinds: readonly string[];
    /** Kinds a lawyer may also give it. */
    readonly allowed: readonly string[];
}

export interface Party {
    readonly name: string;
    readonly role: string;
    readonly form: string;
    readonly registration: string;
    readonly country: string;
}

export interface WholeContract {
    readonly id: string;
    readonly language: Language;
    readonly held: boolean;
    readonly type: string;
    readonly signed?: string;
    readonly text: string;
    readonly parties: readonly Party[];
    readonly articles: readonly { readonly number: string; readonly heading: string; readonly kinds: readonly string[]; readonly allowed: readonly string[] }[];
    readonly expected: readonly Expectation[];
    /** What it says of each point of GDPR art. 28 or DORA art. 30: "said", "lacks …", "contrary …". */
    readonly points: ReadonlyMap<string, string>;
}

/** Names of one subject that several facts may hold. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
    start: ['term.start', 'effective-date.effective-on'],
    hours: ['intervention-modalities.hours', 'helpdesk.hours', 'sla.hours'],
    late: ['payment.late-percent', 'payment.late-rate'],
    causes: ['termination.client-causes', 'termination.provider-causes'],
    'convenience-notice': ['termination.convenience-notice', 'termination.provider-convenience-notice'],
    'penalties.availability-rate': ['penalties.availability-rate', 'penalties.rate'],
    precedence: ['precedence']
};

export const READING_FOLDER = join(root, 'packages', 'language', 'test', 'reading');

/** The facts a name stands for. */
export function factsOf(name: string): readonly string[] {
    return ALIASES[name] ?? [name];
}

/** Reads `fact[row]: value`, one expectation for each member of a list. */
export function expectations(line: string): readonly Expectation[] {
    const required = line.startsWith('=');
    let rest = line.slice(1).trim();
    const denied = rest.startsWith('not ');
    if (denied) rest = rest.slice(4);
    const colon = rest.indexOf(':');
    const subject = (colon < 0 ? rest : rest.slice(0, colon)).trim();
    const value = colon < 0 ? undefined : rest.slice(colon + 1).trim();
    const [name = '', row] = subject.replace(']', '').split('[');
    const base = { facts: factsOf(name), ...(row ? { row } : {}), denied, required };
    return members(value).map(one => ({ ...base, ...(one === undefined ? {} : { value: one }) }));
}

/** The members of a list as it is written in `.msp`; any other value alone. */
export function members(value: string | undefined): readonly (string | undefined)[] {
    if (value === undefined || !value.startsWith('[') || !value.endsWith(']')) return [value];
    return value.slice(1, -1).split(',').map(part => part.trim()).filter(part => part !== '');
}

export function loadSentences(folder = join(READING_FOLDER, 'sentences')): readonly Sentence[] {
    return entries(folder).map(({ head, body }) => {
        const { id, language, held, rest } = header(head);
        const kind = rest.startsWith('in ') ? rest.slice(3).split(' ')[0] : undefined;
        const heading = quoted(rest);
        const trap = body.find(line => line.startsWith('!'));
        return {
            id, language, held,
            ...(kind && kind !== 'none' ? { kind } : {}),
            ...(heading ? { heading } : {}),
            text: body.filter(isText).join('\n'),
            expected: body.filter(line => line.startsWith('=') || line.startsWith('~')).flatMap(expectations),
            ...(trap ? { trap: trapOf(trap.slice(1).trim()) } : {})
        };
    });
}

export function loadArticles(folder = join(READING_FOLDER, 'articles')): readonly Article[] {
    return entries(folder).map(({ head, body }) => {
        const { id, language, held, rest } = header(head);
        return {
            id, language, held,
            heading: quoted(rest) ?? '',
            text: body.filter(isText).join('\n'),
            kinds: names(body, '='),
            allowed: names(body, '~')
        };
    });
}

export function loadContracts(folder = join(READING_FOLDER, 'contracts')): readonly WholeContract[] {
    return readdirSync(folder).filter(file => file.endsWith('.facts')).sort().map(file => {
        const id = file.slice(0, -'.facts'.length);
        const sections = new Map<string, string[]>();
        const single = new Map<string, string>();
        let current: string[] | undefined;
        for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
            if (line.trim() === '') continue;
            const section = ['parties', 'articles', 'facts', 'points'].find(name => line === `${name}:`);
            const property = ['language', 'type', 'held', 'signed', 'effective'].find(name => line.startsWith(`${name}: `));
            if (section) sections.set(section, current = []);
            else if (property) single.set(property, line.slice(property.length + 1).trim());
            else current?.push(line);
        }
        const signed = single.get('signed');
        return {
            id,
            language: single.get('language') === 'en' ? 'en' : 'fr',
            held: single.get('held') === 'yes',
            type: single.get('type') ?? 'contract',
            ...(signed ? { signed } : {}),
            text: readFileSync(join(folder, `${id}.md`), 'utf8'),
            parties: (sections.get('parties') ?? []).map(line => {
                const [name = '', role = '', form = '', registration = '', country = ''] = line.slice(1).split('|').map(part => part.trim());
                return { name, role, form, registration, country };
            }),
            articles: (sections.get('articles') ?? []).map(line => {
                const [left = '', right = ''] = line.split(' = ');
                const [kinds = '', allowed = ''] = right.split(' ~ ');
                return { number: left.slice(0, left.indexOf(' ')), heading: left.slice(left.indexOf(' ') + 1), kinds: kindList(kinds), allowed: kindList(allowed) };
            }),
            expected: (sections.get('facts') ?? []).flatMap(expectations),
            points: new Map((sections.get('points') ?? []).map(line => {
                const colon = line.indexOf(': ');
                return [line.slice(0, colon), line.slice(colon + 2)] as const;
            }))
        };
    });
}

/** The entries of a folder's files: each starts with a line `@id language …`. */
function entries(folder: string): readonly { readonly head: string; readonly body: readonly string[] }[] {
    const found: { head: string; body: string[] }[] = [];
    for (const file of readdirSync(folder).filter(name => name.endsWith('.txt')).sort()) {
        for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
            if (line.startsWith('@')) found.push({ head: line.slice(1), body: [] });
            else if (line.trim() !== '') found.at(-1)?.body.push(line);
        }
    }
    return found;
}

function header(head: string): { readonly id: string; readonly language: Language; readonly held: boolean; readonly rest: string } {
    const [id = '', language = '', ...others] = head.split(' ');
    if (language !== 'fr' && language !== 'en') throw new Error(`${id}: "${language}" is no language of the evaluation.`);
    const held = others[0] === 'held';
    return { id, language, held, rest: (held ? others.slice(1) : others).join(' ') };
}

function quoted(text: string): string | undefined {
    const from = text.indexOf('"');
    const to = text.lastIndexOf('"');
    return from >= 0 && to > from ? text.slice(from + 1, to) : undefined;
}

const isText = (line: string): boolean => !'=~!'.includes(line.charAt(0));

function names(body: readonly string[], mark: string): readonly string[] {
    return body.filter(line => line.startsWith(mark)).flatMap(line => kindList(line.slice(1)));
}

/** A list of kinds; `none` says that there is none. */
function kindList(text: string): readonly string[] {
    return text.split(',').map(kind => kind.trim()).filter(kind => kind !== '' && kind !== 'none');
}

/** `facts - why`, or only why: then no fact at all may be read. */
function trapOf(text: string): { readonly facts: readonly string[]; readonly why: string } {
    const dash = text.indexOf(' - ');
    if (dash < 0) return { facts: [], why: text };
    return { facts: text.slice(0, dash).split(',').flatMap(name => factsOf(name.trim())), why: text.slice(dash + 3) };
}
