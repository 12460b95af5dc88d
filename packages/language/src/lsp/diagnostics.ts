/** Findings as diagnostics of the language server protocol. Langium's own checks are rules here like all others. */
import { interruptAndCheck, type Cancellation, type DocumentValidator, type LangiumDocument } from 'langium';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Checker } from '../checking/checker.js';
import type { Finding } from '../model/finding.js';
import type { MspServices } from '../msp-module.js';
import type { MessageLanguage } from './message-language.js';
import { placeLocation, placeRange } from './ranges.js';
import { rulePageUrl } from './rule-pages.js';

export const DIAGNOSTIC_SOURCE = 'msp';

const SEVERITIES: Readonly<Record<Finding['level'], DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint
};

export class MspDiagnosticProvider implements DocumentValidator {
    private readonly checker: Checker;
    private readonly messages: MessageLanguage;

    constructor(services: MspServices) {
        this.checker = services.shared.checking.Checker;
        this.messages = services.shared.lsp.MessageLanguage;
    }

    async validateDocument(document: LangiumDocument, _options?: unknown, cancelToken?: Cancellation.CancellationToken): Promise<Diagnostic[]> {
        if (!cancelToken) {
            return this.checker.check(document).map(finding => this.toDiagnostic(finding));
        }
        // A long check lets a hover be answered in between, and ends where a newer edit has made it vain.
        const findings = await this.checker.checkInTurns(document, () => interruptAndCheck(cancelToken));
        return findings.map(finding => this.toDiagnostic(finding));
    }

    toDiagnostic(finding: Finding): Diagnostic {
        return {
            range: placeRange(finding.place),
            severity: SEVERITIES[finding.level],
            code: finding.code,
            codeDescription: { href: rulePageUrl(finding.code) },
            source: DIAGNOSTIC_SOURCE,
            message: this.messages.pick(finding.message),
            relatedInformation: finding.related.map(related => ({ location: placeLocation(related.place), message: this.messages.pick(related.message) })),
            tags: finding.unnecessary ? [DiagnosticTag.Unnecessary] : undefined
        };
    }
}
