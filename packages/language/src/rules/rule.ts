/**
 * A rule is data plus a function. Rules that can be written as a requirement of a policy are written in `.msp`; a rule
 * is written here when it needs analysis: graphs, prose, roles, syntax.
 */
import type { LangiumDocument } from 'langium';
import type { Dossier } from '../model/dossier.js';
import type { Level, Message } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { LibraryScope } from '../model/library-scope.js';
import type { Workspace } from '../model/workspace.js';

export type { Report };

/** Rules are grouped by domain in the documentation, and can be configured by domain. */
export type Domain =
    | 'syntax' | 'structure' | 'values' | 'clauses' | 'gdpr-roles' | 'data-protection' | 'hierarchy' | 'definitions' | 'service-levels' | 'price'
    | 'term-and-exit' | 'liability' | 'sectors' | 'parties-and-dates' | 'suppression';

export interface RuleContext {
    readonly workspace: Workspace;
    /** The current day: `2026-03-01`. */
    readonly today: string;
    report(report: Report): void;
}

/** A parsed file and what is visible from it. */
export interface SourceFile {
    readonly document: LangiumDocument;
    readonly library: LibraryScope;
    /** The dossiers that have a document in the file; none for a library. */
    readonly dossiers: readonly Dossier[];
}

export interface Rule {
    /** kebab-case, unique, stable: it is the finding's code, the name in a suppression and the name of its page. */
    readonly id: string;
    /** Numbers of the catalogue (`MSP202`) that this rule answers: other names for it in configuration and suppressions. */
    readonly aliases?: readonly string[];
    readonly domain: Domain;
    readonly level: Exclude<Level, 'off'>;
    /** A sentence: *must …* for errors, *should …* for the others. */
    readonly title: Message;
    /** The law with its article, or what else the rule rests on. Never empty. */
    readonly sources: readonly string[];
    /**
     * The rule reads nothing of running text, nor of documents outside the dossier: where it found nothing, it need not be
     * asked again while only running text changes.
     */
    readonly reads?: 'structure';
    /** Asked once a dossier. */
    checkDossier?(dossier: Dossier, context: RuleContext): void;
    /** Asked once a file, libraries included. */
    checkFile?(file: SourceFile, context: RuleContext): void;
}
