/**
 * A rule is data plus a function. Rules that can be written as a requirement of a policy are written in `.msp`; a rule
 * is written here when it needs analysis: graphs, prose, roles, syntax.
 */
import type { LangiumDocument } from 'langium';
import type { ToldConflicts } from '../model/conflicts.js';
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
    /** All rules there are: for one that asks the others, by what they say of themselves. */
    readonly rules: readonly Rule[];
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
     * Its findings say that something was not read, and is therefore neither checked nor printed: they can be neither allowed, nor
     * switched off, nor lowered, and print says so.
     */
    readonly unread?: boolean;
    /** The contradictions between documents of which it tells in the place of the general rules. */
    readonly conflicts?: ToldConflicts;
    /**
     * What the law allows a value to be. It speaks of values that gave way too, so that its silence on one means that it is lawful.
     */
    readonly limitOfLaw?: boolean;
    /** Its findings point at text that can go: an editor fades it. */
    readonly unnecessary?: boolean;
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
