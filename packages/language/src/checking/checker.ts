/**
 * Runs rules and policies. The findings of a dossier are computed once for each state of it and shared by all of its
 * files; those of a file are kept until the file or its dossier changes.
 */
import type { LangiumDocument, LangiumDocuments } from 'langium';
import { URI, UriUtils } from 'langium';
import { isRequirement } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Finding } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';
import { fileOf, rangeOf, uriOf } from '../model/tree.js';
import { requirementId, ruleLevels } from '../policy/active.js';
import { policyFindings } from '../policy/requirements.js';
import { rules } from '../rules/index.js';
import { toFinding } from '../model/report.js';
import type { Rule, RuleContext } from '../rules/rule.js';
import type { DossierIndex } from '../workspace/dossier-index.js';
import type { Configurations } from '../workspace/configurations.js';
import { capped } from './cap.js';
import { configured, leveled } from './configuration.js';
import { QuietRules, structureOfDossier, structureOfFile } from './structure.js';
import { applySuppressions } from './suppressions.js';
import { UNREAD } from './unread.js';

const DOSSIER_FINDINGS = Symbol('findings of a dossier by file');

export interface CheckerServices {
    readonly workspace: { readonly Dossiers: DossierIndex; readonly Configurations: Configurations; readonly LangiumDocuments: LangiumDocuments };
}

export class Checker {
    private readonly dossiers: DossierIndex;
    private readonly documents: () => LangiumDocuments;
    private readonly configurations: Configurations;
    private readonly byFile = new Map<string, readonly Finding[]>();
    /** The same without the cap, for files that have more: a fix of all of them mends all. */
    private readonly uncapped = new Map<string, readonly Finding[]>();
    private readonly quiet = new QuietRules();
    /** The current day as `2026-03-01`; replaceable, since a suppression may expire. */
    today: () => string = () => new Date().toISOString().slice(0, 10);
    /** Told how long each rule took, in milliseconds; for measuring. */
    onRuleAsked: ((rule: string, time: number) => void) | undefined;
    /** A rule that fails must not take the findings of the others with it; tests make it fail. */
    onRuleFailure: (error: unknown, rule: string) => void = (error, rule) => console.error(`The rule ${rule} failed:`, error);

    constructor(services: CheckerServices) {
        this.dossiers = services.workspace.Dossiers;
        this.configurations = services.workspace.Configurations;
        this.documents = () => services.workspace.LangiumDocuments;
    }

    /** Checks a file that has been parsed and linked; in the order of the text. */
    check(document: LangiumDocument): readonly Finding[] {
        return drained(this.checking(document));
    }

    /** The same, letting others have their turn between the rules. Rejects when `pause` does: what it found so far is forgotten. */
    async checkInTurns(document: LangiumDocument, pause: () => Promise<void>): Promise<readonly Finding[]> {
        const steps = this.checking(document);
        for (let step = steps.next(); ; step = steps.next()) {
            if (step.done) {
                return step.value;
            }
            await pause();
        }
    }

    private *checking(document: LangiumDocument): Steps<readonly Finding[]> {
        const uri = document.uri.toString();
        const dossiers = this.dossiers.dossiersOf(uri);
        const library = dossiers[0]?.library ?? this.dossiers.libraryOf(uri);
        let findings: Finding[] = [];
        const structure = dossiers.length > 0 ? dossiers.map(structureOfDossier).join() : structureOfFile(document);
        const quiet = this.quiet.of(uri, structure, library);
        for (const rule of rules) {
            if (rule.checkFile) {
                this.ask(rule, quiet, findings, context => rule.checkFile!({ document, library, dossiers }, context));
                yield;
            }
        }
        if (dossiers[0]) {
            findings = [...leveled(findings, ruleLevels(dossiers[0]))];
        }
        for (const dossier of dossiers) {
            (yield* this.dossierFindings(dossier)).get(uri)?.forEach(finding => { findings.push(finding); });
        }
        const remaining = applySuppressions(document, configured(findings, this.configurations.of(document.uri)), this.today(), () => idsIn(library), UNREAD);
        remaining.sort((a, b) => rangeOf(a.place).offset - rangeOf(b.place).offset);
        const shown = capped(remaining);
        this.byFile.set(uri, shown);
        if (shown === remaining) {
            this.uncapped.delete(uri);
        } else {
            this.uncapped.set(uri, remaining);
        }
        return shown;
    }

    /** What the last check of a file found. */
    findingsIn(uri: string): readonly Finding[] {
        return this.byFile.get(uri) ?? [];
    }

    /** The same, those included that are only counted: for a fix of all of a kind. */
    everyFindingIn(uri: string): readonly Finding[] {
        return this.uncapped.get(uri) ?? this.findingsIn(uri);
    }

    /** What the last checks of a dossier's files found, file by file. */
    findingsOf(dossier: Dossier): readonly Finding[] {
        return [...new Set(dossier.documents.map(uriOf))].flatMap(uri => this.findingsIn(uri));
    }

    /**
     * What of a dossier was not read: in its files, in the libraries that it uses, and in files beside or below its contract that no other
     * contract holds, since what belongs to it may be there.
     */
    unreadOf(dossier: Dossier): readonly Finding[] {
        const folder = UriUtils.dirname(fileOf(dossier.root).uri).toString().replace(/\/?$/, '/');
        const own = new Set([...dossier.documents, ...dossier.library.files].map(uriOf));
        const files = this.documents().all.filter(({ uri }) => {
            const name = uri.toString();
            return own.has(name) || name.startsWith(folder) && !this.dossiers.dossiersOf(name).some(other => other.isContract && other.key !== dossier.key);
        });
        return files.flatMap(file => (this.byFile.get(file.uri.toString()) ?? this.check(file)).filter(({ unread, place }) => unread && place.node !== dossier.root)).toArray();
    }

    /** A file is gone: nothing of it is kept. */
    forget(uri: string): void {
        this.byFile.delete(uri);
        this.quiet.forget(uri);
        this.uncapped.delete(uri);
    }

    documentAt(uri: string): LangiumDocument | undefined {
        return this.documents().getDocument(URI.parse(uri));
    }

    private *dossierFindings(dossier: Dossier): Steps<ReadonlyMap<string, readonly Finding[]>> {
        const known = dossier.memo.get(DOSSIER_FINDINGS) as ReadonlyMap<string, readonly Finding[]> | undefined;
        if (known) {
            return known;
        }
        const required: Finding[] = [];
        const found: Finding[] = [];
        const quiet = this.quiet.of(dossier.key, structureOfDossier(dossier), dossier.library);
        this.run('policies', () => { policyFindings(dossier, quiet).forEach(finding => required.push(finding)); });
        yield;
        for (const rule of rules) {
            if (rule.checkDossier) {
                this.ask(rule, quiet, found, context => rule.checkDossier!(dossier, context));
                yield;
            }
        }
        const byFile = new Map<string, Finding[]>();
        for (const finding of [...required, ...leveled(found, ruleLevels(dossier))]) {
            const uri = uriOf(finding.place.node);
            const list = byFile.get(uri);
            if (list) {
                list.push(finding);
            } else {
                byFile.set(uri, [finding]);
            }
        }
        dossier.memo.set(DOSSIER_FINDINGS, byFile);
        return byFile;
    }

    /** Asks a rule, unless it reads only structure and found nothing in this one. */
    private ask(rule: Rule, quiet: Set<string>, into: Finding[], check: (context: RuleContext) => void): void {
        if (quiet.has(rule.id)) {
            return;
        }
        const before = into.length;
        this.run(rule.id, () => check(this.context(rule, into)));
        if (rule.reads === 'structure' && into.length === before) {
            quiet.add(rule.id);
        }
    }

    private run(rule: string, check: () => void): void {
        const start = this.onRuleAsked ? performance.now() : 0;
        try {
            check();
        } catch (error) {
            this.onRuleFailure(error, rule);
        }
        this.onRuleAsked?.(rule, performance.now() - start);
    }

    private context(rule: Rule, into: Finding[]): RuleContext {
        return { workspace: this.dossiers, today: this.today(), rules, report: report => { into.push(toFinding(rule, report)); } };
    }
}

/** A check that can be left and taken up again between two rules. */
type Steps<T> = Generator<undefined, T, undefined>;

function drained<T>(steps: Steps<T>): T {
    let step = steps.next();
    while (!step.done) {
        step = steps.next();
    }
    return step.value;
}

/** Everything a suppression can name. */
function idsIn(library: LibraryScope): ReadonlySet<string> {
    const requirements = [...library.policies.values()].flatMap(policy => policy.items.filter(isRequirement));
    const aliases = [...rules.flatMap(rule => rule.aliases ?? []), ...requirements.flatMap(requirement => requirement.aliases)];
    return new Set([...rules.map(rule => rule.id), ...requirements.map(requirementId), ...aliases]);
}
