/** Reads `msp.config.json`. Whatever it cannot use is a problem at its place and changes nothing. Comments and trailing commas are allowed. */
import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { LEVELS, type Level, type Message } from '../model/finding.js';
import type { Configuration } from './configuration.js';

export interface ConfigurationProblem {
    readonly level: 'error' | 'warning';
    readonly message: Message;
    readonly offset: number;
    readonly length: number;
}

export type Section = 'levels' | 'domains' | 'policies';

/** A name that a configuration gives a level, and where. */
export interface ConfiguredName {
    readonly section: Section;
    readonly name: string;
    readonly offset: number;
    readonly length: number;
}

export interface ReadConfiguration {
    readonly configuration: Configuration;
    readonly problems: readonly ConfigurationProblem[];
    readonly names: readonly ConfiguredName[];
}

const LEVEL_NAMES: readonly Level[] = [...LEVELS, 'off'];
const SECTIONS: readonly Section[] = ['levels', 'domains', 'policies'];
/** Whose value is not ours to read. */
const FOREIGN = ['$schema'];

/** Deeper than any configuration; what is nested without end would exhaust the parser. */
const DEEPEST = 20;

export function readConfiguration(text: string): ReadConfiguration {
    const reader = new Reader();
    const deep = tooDeep(text);
    if (deep !== undefined) {
        reader.problem({ offset: deep, length: 1 }, { fr: `Ce fichier est imbriqué sur plus de ${DEEPEST} niveaux : il n'est pas lu.`, en: `This file is nested more than ${DEEPEST} levels deep: it is not read.` });
        return reader;
    }
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    for (const { error, offset, length } of errors) {
        reader.problem({ offset, length }, { fr: `Ce n'est pas du JSON : ${printParseErrorCode(error)}.`, en: `This is not JSON: ${printParseErrorCode(error)}.` });
    }
    if (root) {
        reader.readRoot(root);
    }
    return reader;
}

/** Where brackets stand deeper than they may. The scanner, unlike the parser, does not call itself. */
function tooDeep(text: string): number | undefined {
    const scanner = createScanner(text, true);
    let depth = 0;
    for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
        // Of one character are brackets, commas, colons and digits; a bracket in a text is not.
        const character = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : '';
        if (character === '{' || character === '[') {
            depth++;
            if (depth > DEEPEST) {
                return scanner.getTokenOffset();
            }
        } else if (character === '}' || character === ']') {
            depth--;
        }
    }
    return undefined;
}

class Reader implements ReadConfiguration {
    readonly problems: ConfigurationProblem[] = [];
    readonly names: ConfiguredName[] = [];
    readonly configuration = { levels: new Map<string, Level>(), domains: new Map<string, Level>(), policies: new Map<string, Level>(), libraries: [] as string[] };

    problem({ offset, length }: Pick<Node, 'offset' | 'length'>, message: Message, level: ConfigurationProblem['level'] = 'error'): void {
        this.problems.push({ level, message, offset, length });
    }

    readRoot(root: Node): void {
        if (root.type !== 'object') {
            this.problem(root, { fr: 'Une configuration est un objet : { "levels": { … } }.', en: 'A configuration is an object: { "levels": { … } }.' });
            return;
        }
        for (const { key, value } of this.properties(root)) {
            const section = SECTIONS.find(known => known === key.value);
            if (section) {
                this.readSection(section, key, value);
            } else if (key.value === 'libraries') {
                this.readLibraries(value ?? key);
            } else if (!FOREIGN.includes(String(key.value))) {
                const known = [...SECTIONS, 'libraries'].join(', ');
                this.problem(key, { fr: `« ${key.value} » n'est rien de connu ici ; il y a : ${known}.`, en: `"${key.value}" is nothing known here; there are: ${known}.` }, 'warning');
            }
        }
    }

    private readSection(section: Section, key: Node, value: Node | undefined): void {
        if (value?.type !== 'object') {
            this.problem(value ?? key, {
                fr: `« ${section} » attend un objet : { "nom": "niveau" }.`, en: `"${section}" takes an object: { "name": "level" }.`
            });
            return;
        }
        for (const { key: name, value: given } of this.properties(value)) {
            const level = LEVEL_NAMES.find(known => known === given?.value);
            if (level) {
                this.configuration[section].set(String(name.value), level);
                this.names.push({ section, name: String(name.value), offset: name.offset, length: name.length });
            } else {
                const levels = LEVEL_NAMES.join(', ');
                this.problem(given ?? name, { fr: `« ${name.value} » attend un niveau : ${levels}.`, en: `"${name.value}" takes a level: ${levels}.` });
            }
        }
    }

    private readLibraries(value: Node): void {
        const folders = value.type === 'array' ? value.children ?? [] : undefined;
        for (const folder of folders ?? [value]) {
            if (folders && folder.type === 'string') {
                this.configuration.libraries.push(String(folder.value));
            } else {
                this.problem(folder, {
                    fr: '« libraries » attend une liste de chemins de dossiers, lus depuis celui de ce fichier : ["../bibliothèque"].',
                    en: '"libraries" takes a list of paths of folders, read from the one of this file: ["../library"].'
                });
            }
        }
    }

    /** Keys with their values; a key that comes twice counts once, as JSON has it, and is told. */
    private *properties(node: Node): Generator<{ readonly key: Node; readonly value: Node | undefined }> {
        const last = new Map((node.children ?? []).map(property => [property.children?.[0]?.value as unknown, property]));
        for (const property of node.children ?? []) {
            const [key, value] = property.children ?? [];
            if (!key) {
                continue;
            }
            if (last.get(key.value) === property) {
                yield { key, value };
            } else {
                this.problem(key, { fr: `« ${key.value} » est donné deux fois : la dernière vaut.`, en: `"${key.value}" is given twice: the last one counts.` }, 'warning');
            }
        }
    }
}
