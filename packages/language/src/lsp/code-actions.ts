/**
 * Turns the fixes of all findings into code actions. There is no switch over rules here: a rule attaches its fixes
 * where it makes its finding, and this provider adds "all of this kind", "fix all" and "allow here" by itself.
 */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type SnippetTextEdit, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver';
import type { Checker } from '../checking/checker.js';
import { insertLineBefore } from '../model/edits.js';
import type { Edit, Finding, Fix, FixBatch, Message } from '../model/finding.js';
import { batchEdits } from '../policy/insertion.js';
import { rangeOf } from '../model/tree.js';
import type { MspServices, MspSharedServices } from '../msp-module.js';
import { DIAGNOSTIC_SOURCE } from './diagnostics.js';
import { BIND_FILE_KIND, BIND_KIND, bindActions, bindFileAction, type BindAction } from './bind-actions.js';
import type { MessageLanguage } from './message-language.js';
import { levelEdit } from './level-edit.js';
import { writableFiles, WRITE_LEVEL_COMMAND } from './write-level.js';
import { toRange } from './ranges.js';

/** On save, or on request: every fix of a batch, in the whole dossier. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.msp`;

/** Of an editor that says so when it starts the server: asks for a level and has it written. Takes file, code and present level. */
export const CHANGE_LEVEL_COMMAND = 'msp.changeLevel';

/** How many findings at one place make the fix of them all come before the fixes of each. */
const LEADING_BATCH = 4;

const FIX_ALL: Message = { fr: 'Corriger tout ce qui peut être inséré', en: 'Insert everything that is missing' };

export class MspCodeActionProvider implements CodeActionProvider {
    private readonly checker: Checker;
    private readonly messages: MessageLanguage;
    private readonly shared: MspSharedServices;
    private snippets = false;
    private canAskLevel = false;
    private canCreate = false;

    constructor(services: MspServices) {
        const { shared } = services;
        this.shared = shared;
        this.checker = shared.checking.Checker;
        this.messages = shared.lsp.MessageLanguage;
        shared.lsp.LanguageServer.onInitialize(params => {
            this.snippets = params.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
            this.canCreate = params.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
            this.canAskLevel = (params.initializationOptions as { changeLevel?: boolean } | undefined)?.changeLevel === true;
        });
    }

    getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        const findings = this.checker.findingsIn(document.uri.toString());
        const { only } = params.context;
        const asked = (kind: string): boolean => !only || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`));
        const actions: CodeAction[] = [];
        if (asked(CodeActionKind.QuickFix)) {
            const start = document.textDocument.offsetAt(params.range.start);
            const end = document.textDocument.offsetAt(params.range.end);
            const here = findings.filter(({ place }) => {
                const range = rangeOf(place);
                return range.offset <= end && range.end >= start;
            });
            // What was not read cannot be accepted: it is not known what is there.
            const silenceable = here.filter(({ unread }) => !unread);
            actions.push(...this.fixesAndBatches(document, here, this.checker.everyFindingIn(document.uri.toString())), ...silenceable.map(finding => this.allowHere(document, finding)),
                ...unique(silenceable).flatMap(finding => this.changeLevel(document, finding)));
        }
        // Asked for by the lightbulb, or by the menu of its kind.
        if (asked(BIND_KIND)) {
            actions.push(...bindActions(document, this.shared.workspace.Dossiers, document.textDocument.offsetAt(params.range.start), document.textDocument.offsetAt(params.range.end)).map(action => this.bind(action)));
        }
        if (only?.some(wanted => BIND_FILE_KIND === wanted || BIND_FILE_KIND.startsWith(`${wanted}.`))) {
            const all = bindFileAction(document, this.shared.workspace.Dossiers);
            actions.push(...all ? [this.bind(all)] : []);
        }
        if (only?.some(wanted => FIX_ALL_KIND === wanted || FIX_ALL_KIND.startsWith(`${wanted}.`))) {
            const all = this.fixAll(this.checker.everyFindingIn(document.uri.toString()));
            if (all) {
                actions.push(all);
            }
        }
        return actions;
    }

    private bind({ title, kind, edits }: BindAction): CodeAction {
        return { title: this.messages.pick(title), kind, edit: { documentChanges: this.documentChanges(edits) } };
    }

    private fixes(document: LangiumDocument, findings: readonly Finding[]): CodeAction[] {
        return findings.flatMap(finding => finding.fixes.map(fix => this.action(this.messages.pick(fix.title), [finding], document, fix.edits(), fix.preferred)));
    }

    /** Where one place has so many findings that the way to mend them all would be lost below, it comes first. */
    private fixesAndBatches(document: LangiumDocument, here: readonly Finding[], all: readonly Finding[]): CodeAction[] {
        const fixes = this.fixes(document, here);
        const batches = this.batches(document, here, all);
        const leads = (batch: CodeAction): boolean => (batch.diagnostics?.length ?? 0) >= LEADING_BATCH;
        // Preferred, as each of the fixes may be: editors put what is not below what is.
        return [...batches.filter(leads).map(batch => ({ ...batch, isPreferred: true })), ...fixes, ...batches.filter(batch => !leads(batch))];
    }

    /** "Insert every missing clause": offered on each finding of the batch as soon as there are two. */
    private batches(document: LangiumDocument, here: readonly Finding[], all: readonly Finding[]): CodeAction[] {
        const batches = new Map<string, FixBatch>();
        here.forEach(finding => finding.fixes.forEach(({ batch }) => batch && batches.set(batch.id, batch)));
        return [...batches.values()].flatMap(batch => {
            const members = all.flatMap(finding => finding.fixes.filter(fix => fix.batch?.id === batch.id).slice(0, 1).map(fix => ({ finding, fix })));
            if (members.length < 2) {
                return [];
            }
            // Editors put an action that says what it mends before one that does not.
            const diagnostics = members.filter(({ finding }) => here.includes(finding)).map(({ finding }) => this.diagnostic(document, finding));
            return [{ ...this.merged(this.messages.pick(batch.title), CodeActionKind.QuickFix, members), diagnostics }];
        });
    }

    private fixAll(all: readonly Finding[]): CodeAction | undefined {
        const members = all.flatMap(finding => finding.fixes.filter(fix => fix.batch).slice(0, 1).map(fix => ({ finding, fix })));
        return members.length === 0 ? undefined : this.merged(this.messages.pick(FIX_ALL), FIX_ALL_KIND, members);
    }

    private merged(title: string, kind: string, members: readonly { finding: Finding; fix: Fix }[]): CodeAction {
        // Several snippets in one edit would fight over the cursor, so the blanks of a batch stay plain.
        const edits = batchEdits(members.map(({ fix }) => fix)).map(({ snippet: _, ...edit }) => edit);
        return { title, kind, edit: { documentChanges: this.documentChanges(edits) } };
    }

    private allowHere(document: LangiumDocument, finding: Finding): CodeAction {
        const reason = this.messages.current === 'fr' ? 'motif' : 'reason';
        const line = `// allow ${finding.code}: ${reason}`;
        const { offset } = rangeOf(finding.place);
        const anchor = { $type: 'File', $container: undefined, $document: document, $cstNode: { offset, end: offset } };
        const edit = insertLineBefore(anchor as unknown as Finding['place']['node'], line);
        const snippet = edit.text.replace(/[\\$}]/g, '\\$&').replace(`: ${reason}`, `: \${1:${reason}}`);
        const title = this.messages.pick({ fr: `Autoriser « ${finding.code} » ici, avec un motif`, en: `Allow "${finding.code}" here, with a reason` });
        return this.action(title, [finding], document, [{ ...edit, snippet }], false);
    }

    /** The editor asks for the level; one that does not know the command stops reporting the rule in this dossier. */
    private changeLevel(document: LangiumDocument, finding: Finding): CodeAction[] {
        const { code, level } = finding;
        const uri = document.uri.toString();
        const diagnostics = [this.diagnostic(document, finding)];
        if (this.canAskLevel) {
            const title = this.messages.pick({ fr: `Changer le niveau de « ${code} »…`, en: `Change the level of "${code}"…` });
            return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: CHANGE_LEVEL_COMMAND, arguments: [uri, code, level] } }];
        }
        const title = this.messages.pick({ fr: `Ne plus signaler « ${code} » dans ce dossier`, en: `Do not report "${code}" in this dossier` });
        const action = { title, kind: CodeActionKind.QuickFix, diagnostics };
        const [nearest] = this.shared.workspace.Configurations.entriesOf(document.uri);
        if (!nearest && !this.canCreate && writableFiles(this.shared)) {
            return [{ ...action, command: { title, command: WRITE_LEVEL_COMMAND, arguments: [uri, code, 'off'] } }];
        }
        // A configuration that is not even an object is to be mended first.
        return nearest?.problems.some(problem => problem.level === 'error') ? [] : [{ ...action, edit: levelEdit(this.shared, uri, code, 'off') }];
    }

    private action(title: string, findings: readonly Finding[], document: LangiumDocument, edits: readonly Edit[], preferred: boolean | undefined): CodeAction {
        return {
            title,
            kind: CodeActionKind.QuickFix,
            isPreferred: preferred || undefined,
            diagnostics: findings.map(finding => this.diagnostic(document, finding)),
            edit: { documentChanges: this.documentChanges(edits) }
        };
    }

    private diagnostic(document: LangiumDocument, { place, code, message }: Finding): Diagnostic {
        return { range: toRange(document, rangeOf(place)), code, source: DIAGNOSTIC_SOURCE, message: this.messages.pick(message) };
    }

    private documentChanges(edits: readonly Edit[]): TextDocumentEdit[] {
        const byFile = new Map<string, (TextEdit | SnippetTextEdit)[]>();
        for (const edit of edits) {
            const target = this.checker.documentAt(edit.uri);
            if (!target) {
                continue;
            }
            const range = toRange(target, edit);
            const list = byFile.get(edit.uri) ?? [];
            byFile.set(edit.uri, list);
            list.push(this.snippets && edit.snippet !== undefined
                ? { range, snippet: { kind: 'snippet', value: edit.snippet } }
                : { range, newText: edit.text });
        }
        return [...byFile].map(([uri, changes]) => ({ textDocument: { uri, version: null }, edits: changes }));
    }
}

function unique(findings: readonly Finding[]): Finding[] {
    return [...new Map([...findings].reverse().map(finding => [finding.code, finding])).values()].reverse();
}
