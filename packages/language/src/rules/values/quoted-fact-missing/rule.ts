import { AstUtils } from 'langium';
import {
    isClause, isEnumMember, isFact, isFactDecl, isHole, isKind, isParty, isRecordType, isRoleDecl, isTableValue,
    type Clause, type Fact, type FactDecl, type Hole, type Party
} from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, insertBlockInside } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { nodesOf } from '../../../model/nodes.js';
import { documentOf, factsOf, kindNameOf, labelIn } from '../../../model/tree.js';
import { insertFactFixes } from '../../../policy/insertion.js';
import { message, quote, refPlace } from '../../kit/suggestions.js';
import { isConditional } from '../conditional-prose.js';
import type { Report, Rule } from '../../rule.js';

export const quotedFactMissing: Rule = {
    id: 'quoted-fact-missing',
    domain: 'values',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Un fait cité devrait être indiqué', en: 'A fact that is quoted should be stated' },
    sources: ['C. civ., art. 1163', 'Language guide: quotations in prose'],
    checkFile({ document }, { workspace, report }) {
        const told = new Set<string>();
        for (const hole of nodesOf(document, 'Hole').filter(isHole)) {
            const owner = documentOf(hole);
            const dossier = owner && workspace.dossierOf(owner);
            const found = dossier?.isContract && !isConditional(hole) ? describe(hole, dossier) : undefined;
            // A fact that three sentences of a file quote is missing once.
            if (found && !told.has(found.key)) {
                told.add(found.key);
                report(found.report);
            }
        }
    }
};

function describe(hole: Hole, dossier: Dossier): { key: string; report: Report } | undefined {
    const segments = hole.path?.segments ?? [];
    for (const [index, segment] of segments.entries()) {
        const target = segment.target.ref;
        const before = segments[index - 1]?.target.ref;
        // Without the clause, its facts are missing too: that is said of the clause.
        if (isKind(target) || isKind(before)) {
            return undefined;
        }
        const row = isEnumMember(target) && isFact(before) && isTableValue(before.value) ? before : undefined;
        // A field of a record is looked at with the record it belongs to.
        if (row || isFactDecl(target) && !isRecordType(target.$container)) {
            return report(hole, dossier, index, row ?? target as FactDecl);
        }
    }
    return undefined;
}

function report(hole: Hole, dossier: Dossier, index: number, missing: FactDecl | Fact): { key: string; report: Report } {
    const segment = hole.path.segments[index]!;
    const name = segment.target.$refText;
    const owner = isFact(missing) ? undefined : ownerOf(hole, dossier, index, missing);
    const label = (language: 'fr' | 'en'): string => isFact(missing) ? `${missing.name}, ${name}` : labelIn(missing.labels, language) ?? name;
    return {
        key: `${owner?.$cstNode?.offset ?? ''} ${isFact(missing) ? missing.name : ''} ${name}`,
        report: {
            place: refPlace(segment, segment.target),
            message: message(language => language === 'fr'
                ? `Ce texte cite ${quote(label('fr'), 'fr')}, qu'aucun document n'indique : indiquez sa valeur, ou supprimez la citation.`
                : `This text quotes ${quote(label('en'), 'en')}, which no document states: state its value, or remove the quotation.`),
            fixes: isFact(missing) ? rowFix(missing, name) : isParty(owner) ? partyFix(owner, missing) : owner ? insertFactFixes(owner, [missing]) : []
        }
    };
}

/** The clause or party that should state the fact: named before it, or the one around the text. */
function ownerOf(hole: Hole, dossier: Dossier, index: number, declaration: FactDecl): Clause | Party | undefined {
    const before = hole.path.segments[index - 1]?.target.ref;
    if (isClause(before) || isParty(before)) {
        return before;
    }
    if (isRoleDecl(before)) {
        return dossier.partiesWithRole(before.name)[0];
    }
    for (let clause = AstUtils.getContainerOfType(hole, isClause); clause; clause = isClause(clause.$container) ? clause.$container : undefined) {
        if (dossier.library.fact(kindNameOf(clause), declaration.name) === declaration) {
            return clause;
        }
    }
    return undefined;
}

function partyFix(party: Party, declaration: FactDecl): Fix[] {
    const last = factsOf(party).at(-1);
    const lines = [`${declaration.name}: ?`];
    return [{
        title: message(language => language === 'fr' ? `Ajouter ${quote(labelIn(declaration.labels, 'fr') ?? declaration.name, 'fr')}` : `Add ${quote(labelIn(declaration.labels, 'en') ?? declaration.name, 'en')}`),
        preferred: true,
        edits: () => [last ? insertBlockAfter(last, lines, false) : insertBlockInside(party, lines, false)]
    }];
}

function rowFix(fact: Fact, name: string): Fix[] {
    const last = isTableValue(fact.value) ? fact.value.entries.at(-1) : undefined;
    return last ? [{
        title: message(language => language === 'fr' ? `Ajouter la ligne ${quote(name, 'fr')}` : `Add the row ${quote(name, 'en')}`),
        preferred: true,
        edits: () => [insertBlockAfter(last, [`${name}: ?`], false)]
    }] : [];
}
