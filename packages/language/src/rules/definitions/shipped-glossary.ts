/** The definitions that ship with the tool, proposed where a contract uses a word without defining it. */
import { librarySources } from '../../generated/library.js';
import { isGlossary, type DossierDocument } from '../../generated/ast.js';
import { insertBlockAfter, insertBlockInside, insertLineBefore, INDENT } from '../../model/edits.js';
import type { Dossier } from '../../model/dossier.js';
import type { Edit, Fix, Language } from '../../model/finding.js';
import { TermMatcher } from '../../model/term-matcher.js';

export interface ProposedTerm {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly definition: string;
}

const LIBRARIES: Readonly<Record<Language, string>> = { fr: 'glossaire', en: 'glossary-en' };
const TERM = /^\s*"([^"]+)"((?:\s*\((?:\s*"[^"]+"\s*,?)+\))?)\s*:\s*"""([\s\S]*?)"""/gmu;

const proposed = new Map<Language, readonly ProposedTerm[]>();
const matchers = new Map<Language, TermMatcher<ProposedTerm>>();

export function proposedTerms(language: Language): readonly ProposedTerm[] {
    let terms = proposed.get(language);
    if (!terms) {
        const text = librarySources.find(({ name }) => name === LIBRARIES[language])?.text ?? '';
        terms = [...text.matchAll(TERM)].map(([, name = '', aliases = '', definition = '']) =>
            ({ name, aliases: [...aliases.matchAll(/"([^"]+)"/g)].map(match => match[1]!), definition: definition.trim() }));
        proposed.set(language, terms);
    }
    return terms;
}

/** Finds the words that the shipped glossary defines. */
export function proposedMatcher(language: Language): TermMatcher<ProposedTerm> {
    const matcher = matchers.get(language) ?? new TermMatcher(proposedTerms(language).flatMap(term => [term.name, ...term.aliases].map(text => ({ text, value: term }))));
    matchers.set(language, matcher);
    return matcher;
}

/** Adds a definition to the contract's glossary: the shipped one, or one still to be written. */
export function defineFix(dossier: Dossier, name: string, { aliases = [], definition }: Partial<ProposedTerm>, preferred = true): Fix {
    return {
        title: definition === undefined
            ? { fr: `Ajouter « ${name} » au glossaire, à définir`, en: `Add "${name}" to the glossary, to be defined` }
            : { fr: `Ajouter la définition proposée de « ${name} »`, en: `Add the proposed definition of "${name}"` },
        preferred,
        edits: () => [termEdit(dossier.root, `"${name}"${aliases.length > 0 ? ` (${aliases.map(alias => `"${alias}"`).join(', ')})` : ''}: """${definition ?? '[à définir]'}"""`)]
    };
}

function termEdit(document: DossierDocument, line: string): Edit {
    const glossary = document.items.find(isGlossary);
    const last = glossary?.terms.at(-1);
    if (last) {
        return insertBlockAfter(last, [line], false);
    }
    const clause = document.items.find(item => item.$type === 'Clause' || item.$type === 'Prose');
    const lines = ['glossary {', INDENT + line, '}'];
    if (!clause) {
        return insertBlockInside(document, lines, true);
    }
    const edit = insertLineBefore(clause, lines.join('\n'));
    const indent = /^[ \t]*/.exec(edit.text)![0];
    return { ...edit, text: `${lines.map(text => indent + text).join('\n')}\n\n` };
}
