import type { Connection } from 'vscode-languageserver/node';
import type { createMspServices } from '@msp/language';
import { blanksIn, buildContractTree } from '@msp/render';
import { DossierStatusRequest } from '../protocol.js';
import { answer } from './answer.js';
import { checkedDossier } from './dossiers.js';

/** Counts what is to be done in a dossier, as an export of it would. */
export function registerStatus(connection: Connection, { shared }: ReturnType<typeof createMspServices>): void {
    answer(connection, DossierStatusRequest, async (place, token) => {
        const dossier = await checkedDossier(shared, place, token);
        if (!dossier) {
            return null;
        }
        const { Checker: checker } = shared.checking;
        const findings = [...new Set([...checker.findingsOf(dossier), ...checker.unreadOf(dossier)])];
        const errors = findings.filter(({ level }) => level === 'error').length;
        const warnings = findings.filter(({ level }) => level === 'warning').length;
        return {
            title: dossier.root.title ?? dossier.root.name,
            errors,
            warnings,
            remarks: findings.length - errors - warnings,
            blanks: blanksIn(buildContractTree(dossier)).length
        };
    });
}
