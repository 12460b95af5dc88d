import { isTextValue, type Party, type TextValue } from '../../../generated/ast.js';
import type { Message, Place } from '../../../model/finding.js';
import { rangeOf } from '../../../model/tree.js';
import { countryNamed } from '../../../model/law.js';
import type { LibraryScope } from '../../../model/library-scope.js';
import type { Rule, RuleContext } from '../../rule.js';
import { isFrenchVat, isLei, isSirenOrSiret, isSwissUid } from './identifiers.js';

export const registrationNumberInvalid: Rule = {
    id: 'registration-number-invalid',
    aliases: ['MSP802'],
    domain: 'parties-and-dates',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un numéro d\'identification doit être juste', en: 'An identification number must be right' },
    sources: ['C. com., art. R123-221', 'LIDE (RS 431.03)', 'ISO 17442', 'CGI, art. 286 ter'],
    checkDossier(dossier, context) {
        for (const party of dossier.partyDeclarations) {
            checkParty(party, dossier.library, context);
        }
    }
};

/** Digits in groups, as a person writes them; not a part of a longer number. */
const GROUPS = (digits: number): RegExp => new RegExp(String.raw`(?<![\p{L}\d.-])\d(?:[ \u00A0\u202F.]?\d){${digits - 1}}(?![ \u00A0\u202F.]?\d|[\p{L}-])`, 'gu');
const SIRET = GROUPS(14);
const SIREN = GROUPS(9);
const UID = /CHE[- ]?(\d{3}\.?\d{3}\.?\d{3})(?!\d)/gi;
const FRENCH_VAT = /(?<![\p{L}\d])FR[ \u00A0\u202F]?([0-9A-Z]{2})[ \u00A0\u202F]?(\d{3}[ \u00A0\u202F]?\d{3}[ \u00A0\u202F]?\d{3})(?!\d)/giu;
const LEI = /(?<![\p{L}\d])[0-9A-Z]{18}\d{2}(?![\p{L}\d])/gu;

function checkParty(party: Party, library: LibraryScope, { report }: RuleContext): void {
    const texts = new Map(party.facts.flatMap(fact => isTextValue(fact.value) ? [[fact.name, fact.value] as const] : []));
    const french = countryNamed(library, party.facts.find(fact => fact.name === 'country')?.value) === 'FR';
    const registration = texts.get('registration');
    const wrong = (value: TextValue, match: RegExpExecArray, kind: Message): void => report({
        place: placeIn(value, match),
        message: {
            fr: `« ${match[0]} » n'est pas un ${kind.fr} valide : sa clé de contrôle est fausse. Vérifiez-le.`,
            en: `"${match[0]}" is not a valid ${kind.en}: its check digit is wrong. Verify it.`
        }
    });
    let siren: string | undefined;
    if (registration && (french || /\b(?:SIREN|SIRET|RCS|R\.C\.S)/i.test(textOf(registration)))) {
        const sirets = matchesOf(registration, SIRET);
        // A SIRET is not a SIREN with something behind it.
        const sirens = matchesOf(registration, SIREN).filter(match => !sirets.some(siret => match.index >= siret.index && match.index < siret.index + siret[0].length));
        sirens.filter(match => !isSirenOrSiret(digitsOf(match[0]))).forEach(match => wrong(registration, match, { fr: 'numéro SIREN', en: 'SIREN number' }));
        siren = sirens.map(match => digitsOf(match[0])).find(isSirenOrSiret);
        for (const match of sirets) {
            if (!isSirenOrSiret(digitsOf(match[0]))) {
                wrong(registration, match, { fr: 'numéro SIRET', en: 'SIRET number' });
            } else if (siren && !digitsOf(match[0]).startsWith(siren)) {
                report({
                    place: placeIn(registration, match),
                    message: {
                        fr: `Le SIRET « ${match[0]} » ne commence pas par le SIREN ${siren} : l'un des deux est celui d'une autre entreprise. Vérifiez-les.`,
                        en: `The SIRET "${match[0]}" does not begin with the SIREN ${siren}: one of them is another company's. Verify them.`
                    }
                });
            }
        }
        siren ??= sirets.map(match => digitsOf(match[0])).find(isSirenOrSiret)?.slice(0, 9);
    }
    for (const value of texts.values()) {
        matchesOf(value, UID).filter(match => !isSwissUid(digitsOf(match[1]!))).forEach(match => wrong(value, match, { fr: 'numéro IDE suisse', en: 'Swiss UID' }));
    }
    const vat = texts.get('vat');
    for (const match of vat ? matchesOf(vat, FRENCH_VAT) : []) {
        const [, key = '', number = ''] = match;
        const own = digitsOf(number);
        if (!isFrenchVat(key.toUpperCase(), own)) {
            wrong(vat!, match, { fr: 'numéro de TVA français', en: 'French VAT number' });
        } else if (siren && own !== siren) {
            report({
                place: placeIn(vat!, match),
                message: {
                    fr: `Le numéro de TVA « ${match[0]} » n'est pas celui du SIREN ${siren} : l'un des deux est celui d'une autre entreprise. Vérifiez-les.`,
                    en: `The VAT number "${match[0]}" is not that of the SIREN ${siren}: one of them is another company's. Verify them.`
                },
                related: registration ? [{ place: { node: registration }, message: { fr: 'L\'immatriculation', en: 'The registration' } }] : []
            });
        }
    }
    for (const value of [texts.get('lei'), registration].filter(value => value !== undefined)) {
        matchesOf(value, LEI).filter(match => !isLei(match[0])).forEach(match => wrong(value, match, { fr: 'identifiant LEI', en: 'LEI' }));
    }
}

/** As it is written, so that an index is an offset. */
function textOf(value: TextValue): string {
    return value.$cstNode?.text ?? '';
}

function matchesOf(value: TextValue, pattern: RegExp): RegExpExecArray[] {
    return [...textOf(value).matchAll(pattern)];
}

function digitsOf(text: string): string {
    return text.replace(/\D/g, '');
}

function placeIn(node: TextValue, match: RegExpExecArray): Place {
    const { offset } = rangeOf({ node });
    return { node, range: { offset: offset + match.index, end: offset + match.index + match[0].length } };
}
