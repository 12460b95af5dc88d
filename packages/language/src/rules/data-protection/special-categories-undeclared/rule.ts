import { underDataLaw } from '../../../law/data-law.js';
import { DATA_PROTECTION, DataProtection, entryNamed, type ProcessingRecord } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Message } from '../../../model/finding.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { addFieldsFix } from '../record-fixes.js';
import type { Rule } from '../../rule.js';

/** Words that name special categories (GDPR, art. 9; FADP, art. 5(c)); what only looks like one is taken out before. */
const CATEGORIES: readonly (readonly [Message, RegExp])[] = [
    [{ fr: 'de santé', en: 'health' }, /\b(?:patient(?:e?s?)|dossiers?\s+médica(?:l|ux)|données?\s+(?:de\s+santé|médicales?)|état\s+de\s+santé|ordonnances?|diagnostics?\s+médica(?:l|ux)|(?:data\s+concerning\s+)?health|medical|treatment\s+records?|prescriptions?)\b/iu],
    [{ fr: 'biométriques', en: 'biometric' }, /\b(?:biométri\p{L}*|empreintes?\s+digitales?|reconnaissance\s+faciale|biometric\p{L}*|fingerprints?|facial\s+recognition)/iu],
    [{ fr: 'génétiques', en: 'genetic' }, /\b(?:génétiques?|genetic)\b/iu],
    [{ fr: 'd\'appartenance syndicale', en: 'trade union membership' }, /\b(?:appartenance\s+syndicale|adhésion\s+syndicale|mandats?\s+syndica(?:l|ux)|trade[\s-]union)\b/iu],
    [{ fr: 'd\'opinion ou de conviction', en: 'opinion or belief' }, /\b(?:opinions?\s+politiques?|convictions?\s+religieuses?|religion|origine\s+(?:raciale|ethnique)|orientation\s+sexuelle|vie\s+sexuelle|political\s+opinions?|religious\s+beliefs?|racial\s+or\s+ethnic|sexual\s+orientation)\b/iu]
];
const HARMLESS = /santé(?:,|\s+et)\s+(?:la\s+)?sécurité|sécurité\s+et\s+(?:la\s+)?santé|complémentaires?\s+santé|mutuelles?|santé\s+(?:du|des)\s+(?:système|serveur|service|parc|équipement)\p{L}*|health\s+and\s+safety|(?:system|service|server)s?\s+health|health\s+(?:check|status|monitoring|of\s+the\s+(?:system|server|service))\p{L}*|health\s+insurance/giu;
const NONE = /^\W*(?:aucune?s?|néant|sans\s+objet|non|none|no|n\/a|nil)\b/iu;

export const specialCategoriesUndeclared: Rule = {
    id: 'special-categories-undeclared',
    aliases: ['MSP140'],
    domain: 'data-protection',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Les catégories particulières de données doivent être déclarées', en: 'Special categories of data must be declared' },
    sources: ['GDPR art. 9 and 28(3)', 'LPD, art. 5, let. c'],
    checkDossier(dossier, { report }) {
        if (!underDataLaw(dossier)) {
            return;
        }
        const { records } = DataProtection.of(dossier);
        const named = records.map(record => ({ record, found: isDeclared(record) ? undefined : categoryIn(record) }));
        for (const { record, found } of named) {
            if (found) {
                const own = entryNamed(record.table, 'special-categories');
                report({
                    message: {
                        fr: `Ce traitement porte sur des données ${found.category.fr} que l'accord ne déclare pas comme catégorie particulière : ajoutez « special-categories ».`,
                        en: `This processing concerns ${found.category.en} data that the agreement does not declare as a special category: add "special-categories".`
                    },
                    place: found.place,
                    related: own ? [{ place: { node: own }, message: { fr: 'Dit qu\'il n\'y en a pas', en: 'Says that there are none' } }] : [],
                    fixes: own ? [] : [addFieldsFix(record.table, ['special-categories: ?'], { fr: 'Ajouter les catégories particulières, à compléter', en: 'Add special categories, to be filled in' })]
                });
            }
        }
        const sector = healthSector(dossier);
        const [clause] = dossier.clausesOfKind(DATA_PROTECTION);
        if (sector && clause && records.length > 0 && !records.some(isDeclared) && !named.some(({ found }) => found)) {
            report({
                message: {
                    fr: 'Le dossier porte sur des données de santé et aucun traitement ne les déclare comme catégorie particulière : complétez la description.',
                    en: 'The dossier concerns health data and no processing declares them as a special category: complete the description.'
                },
                place: headOf(clause),
                related: [{ place: sector, message: { fr: 'Ce qui le dit', en: 'What says so' } }]
            });
        }
    }
};

function isDeclared({ table }: ProcessingRecord): boolean {
    const value = entryNamed(table, 'special-categories')?.value;
    const text = value?.$cstNode?.text.replace(/^"+|"+$/g, '') ?? '';
    // A blank is a finding of its own.
    return value !== undefined && (meaningOf(value).type === 'blank' || text.trim() !== '' && !NONE.test(text));
}

function categoryIn({ table }: ProcessingRecord): { category: Message; place: { node: NonNullable<ReturnType<typeof entryNamed>> } } | undefined {
    for (const field of ['data', 'persons', 'subject-matter', 'name', 'purpose']) {
        const node = entryNamed(table, field);
        const text = (node?.value.$cstNode?.text ?? '').replace(HARMLESS, '');
        const found = CATEGORIES.find(([, pattern]) => pattern.test(text));
        if (node && found) {
            return { category: found[0], place: { node } };
        }
    }
    return undefined;
}

/** A clause on health data hosting, or a client that provides care. */
function healthSector(dossier: Dossier): ReturnType<typeof headOf> | undefined {
    const [hds] = dossier.clausesOfKind('hds');
    if (hds) {
        return headOf(hds);
    }
    const fact = dossier.partiesWithRole('client').flatMap(factsOf).find(({ name, value }) => name === 'regulated' && /\bcare\b/.test(value?.$cstNode?.text ?? ''));
    return fact && { node: fact };
}
