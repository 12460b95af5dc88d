import type { LangiumDocument, ParseResult } from 'langium';
import { openPlacesIn, swallowedFrom } from '../../../grammar/text-scan.js';
import { looseProseIn, unreadIn } from '../../../grammar/lexing.js';
import { readSyntaxMessage } from '../../../grammar/syntax-messages.js';
import { message, quote } from '../../kit/suggestions.js';
import { oddCharactersIn, reportCapped } from '../syntax-problems.js';
import type { Report, Rule } from '../../rule.js';
import { notRead } from '../../kit/read-failures.js';
import { openBlockAtEnd } from './blocks.js';
import { expectation } from './expectations.js';

type ParserError = ParseResult['parserErrors'][number];

interface SyntaxProblem {
    readonly error: ParserError;
    readonly offset: number;
    readonly end: number;
    readonly atEnd: boolean;
}

export const syntaxError: Rule = {
    id: 'syntax-error',
    domain: 'syntax',
    level: 'error',
    unread: true,
    title: { fr: 'Le fichier doit suivre la grammaire du langage', en: 'The file must follow the grammar of the language' },
    sources: ['Language guide: documents, clauses, facts and values'],
    checkFile({ document }, context) {
        const unread = notRead({ fr: 'Ce fichier', en: 'This file' }, context.workspace.readFailure(document.uri.toString()));
        if (unread) {
            context.report({ place: { node: document.parseResult.value, range: { offset: 0, end: 0 } }, message: unread });
        }
        reportCapped(problemsIn(document), context, problem => describe(document, problem), count => ({
            fr: `Et ${count} autres erreurs de syntaxe dans ce fichier : corrigez d'abord les premières.`,
            en: `And ${count} more syntax errors in this file: repair the first ones first.`
        }));
    }
};

/** One a line, and none that only follows from something another rule reports. */
function problemsIn(document: LangiumDocument): SyntaxProblem[] {
    const { parserErrors } = document.parseResult;
    if (parserErrors.length === 0) {
        return [];
    }
    const open = openPlacesIn(document);
    const limit = swallowedFrom(open);
    const lineOf = (offset: number): number => document.textDocument.positionAt(offset).line;
    const taken = new Set([...oddCharactersIn(document), ...open.filter(({ kind }) => kind === 'string')].map(({ offset }) => lineOf(offset)));
    const source = document.textDocument.getText();
    const unread = [...unreadIn(document), ...looseProseIn(document)];
    const problems: SyntaxProblem[] = [];
    for (const error of parserErrors) {
        const problem = placed(document, error);
        const line = lineOf(problem.offset);
        const before = finite(previousTokenOf(error)?.startOffset);
        const consequence = unread.some(({ end }) => end <= problem.offset && source.slice(end, problem.offset).trim() === '')
            || problem.offset >= limit || limit < Infinity && problem.atEnd
            || before !== undefined && taken.has(lineOf(before)) && open.some(({ kind, offset }) => kind === 'string' && offset === before);
        if (!consequence && !taken.has(line)) {
            taken.add(line);
            problems.push(problem);
        }
    }
    return problems;
}

/** At the end of the file there is no token to point at: the place is behind the last one. */
function placed(document: LangiumDocument, error: ParserError): SyntaxProblem {
    const text = document.textDocument.getText();
    const offset = finite(error.token.startOffset);
    if (offset !== undefined && error.token.image !== '') {
        const first = error.token.image.startsWith('}') ? '}' : error.token.image.split(/\r?\n/, 1)[0]!;
        return { error, offset, end: offset + Math.max(1, first.length), atEnd: false };
    }
    const last = finite(previousTokenOf(error)?.endOffset);
    const end = last === undefined ? text.trimEnd().length : last + 1;
    return { error, offset: end, end, atEnd: true };
}

/** Only some of the parser's complaints know it. */
function previousTokenOf(error: ParserError): ParserError['token'] | undefined {
    return 'previousToken' in error ? error.previousToken as ParserError['token'] : undefined;
}

/** Tokens that the parser invents have no offset: it is missing, or not a number. */
function finite(offset: number | undefined): number | undefined {
    return offset !== undefined && Number.isFinite(offset) ? offset : undefined;
}

function describe(document: LangiumDocument, { error, offset, end, atEnd }: SyntaxProblem): Report {
    const { expected } = readSyntaxMessage(error.message);
    const wanted = expectation(expected, error.context?.ruleStack ?? [], atEnd);
    const found = document.textDocument.getText().slice(offset, end);
    const block = atEnd && expected === '}' ? openBlockAtEnd(document) : undefined;
    const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
    return {
        place: { node: document.parseResult.value, range: { offset, end } },
        message: message(language => {
            const subject = language === 'fr'
                ? atEnd ? 'Le fichier s\'arrête trop tôt' : `${quote(shown, 'fr')} n'est pas à sa place`
                : atEnd ? 'The file ends too soon' : `${quote(shown, 'en')} is out of place`;
            const expectedHere = wanted ? language === 'fr' ? ` : il faudrait ici ${wanted.fr}.` : `: expected here is ${wanted.en}.` : '.';
            return subject + expectedHere;
        }),
        related: block ? [{ place: block, message: { fr: 'Le bloc resté ouvert', en: 'The block left open' } }] : []
    };
}
