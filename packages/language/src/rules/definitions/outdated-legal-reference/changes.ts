/** Texts that were renumbered or replaced, with the day from which the old reference is wrong. The days that the catalogue does not give are to be reviewed by a lawyer. */

export interface LegalChange {
    /** Matches the reference in running text, in French or English. */
    readonly pattern: string;
    /** The first day of the new text, `2016-10-01`. */
    readonly since: string;
    readonly fr: string;
    readonly en: string;
    /** What to write in its place, where one reference replaces another one for one: the number that took its place. */
    readonly number?: readonly [old: string, now: string];
}

const CIVIL = (number: string): string => String.raw`(?:articles?\s+${number}\s+(?:du\s+|of\s+the\s+(?:French\s+)?)(?:[Cc]ode\s+[Cc]ivil|Civil\s+Code)|C\.\s?civ\.,?\s+art\.\s+${number})(?![-\d])`;
const COMMERCE = (number: string): string => String.raw`(?:articles?\s+L\.?\s?${number}(?:[,\s]+(?:I+,?\s+)?(?:\d°|al\.\s?\d)?)?\s*(?:du\s+|of\s+the\s+(?:French\s+)?)(?:[Cc]ode\s+de\s+[Cc]ommerce|Commercial\s+Code)|C\.\s?com\.,?\s+art\.\s+L\.?\s?${number})(?![-\d])`;
const civil = (old: string, now: string, nowFr = now, number = false): LegalChange => ({
    pattern: CIVIL(old), since: '2016-10-01', fr: `Code civil, art. ${nowFr}`, en: `Civil Code, art. ${now}`, ...(number ? { number: [old, now] as const } : {})
});

export const LEGAL_CHANGES: readonly LegalChange[] = [
    { ...civil('1134', '1103, 1104 and 1193'), fr: 'Code civil, art. 1103, 1104 et 1193' },
    civil('1135', '1194', '1194', true), civil('1147', '1231-1', '1231-1', true), civil('1148', '1218', '1218', true),
    civil('1150', '1231-3', '1231-3', true), civil('1152', '1231-5', '1231-5', true), { ...civil('1184', '1224 to 1230'), fr: 'Code civil, art. 1224 à 1230' },
    civil('1289', '1347', '1347', true), civil('1382', '1240', '1240', true), civil('1383', '1241', '1241', true),
    { pattern: COMMERCE(String.raw`441-6`), since: '2019-04-26', fr: 'Code de commerce, art. L441-10 (délais et pénalités de retard) et L441-1 (conditions générales)', en: 'Commercial Code, art. L441-10 (payment times and late interest) and L441-1 (general terms)' },
    { pattern: COMMERCE(String.raw`442-6`), since: '2019-04-26', fr: 'Code de commerce, art. L442-1', en: 'Commercial Code, art. L442-1' },
    { pattern: String.raw`[Dd]irective\s+95/46(?:/C?E)?`, since: '2018-05-25', fr: 'règlement (UE) 2016/679', en: 'Regulation (EU) 2016/679' },
    { pattern: String.raw`(?:[Dd]écision|[Dd]ecision)\s+(?:\(?(?:UE|EU|C)\)?\s+)?2010/(?:87|593)(?:/(?:UE|EU))?`, since: '2021-09-27', fr: 'décision d\'exécution (UE) 2021/914', en: 'Implementing Decision (EU) 2021/914' },
    { pattern: String.raw`(?:EU-US\s+|UE-États-Unis\s+)?Privacy\s+Shield|[Bb]ouclier\s+de\s+protection\s+des\s+données`, since: '2020-07-16', fr: 'cadre de protection des données UE-États-Unis (décision 2023/1795) ou clauses contractuelles types', en: 'EU-US Data Privacy Framework (Decision 2023/1795) or standard contractual clauses' },
    { pattern: String.raw`(?:LPD|loi\s+fédérale\s+(?:suisse\s+)?sur\s+la\s+protection\s+des\s+données|FADP|Federal\s+Act\s+on\s+Data\s+Protection)\s+(?:du|of)\s+19\s+(?:juin|June)\s+1992`, since: '2023-09-01', fr: 'loi fédérale du 25 septembre 2020', en: 'Federal Act of 25 September 2020' },
    { pattern: String.raw`CCAG[-\s]?TIC\s+(?:de\s+)?2009`, since: '2021-04-01', fr: 'CCAG-TIC 2021', en: 'CCAG-TIC 2021' },
    { pattern: String.raw`[Cc]ode\s+des\s+marchés\s+publics`, since: '2019-04-01', fr: 'Code de la commande publique', en: 'Code de la commande publique' },
    { pattern: String.raw`(?:[Tt]ribunal|[Tt]ribunaux)\s+de\s+[Gg]rande\s+[Ii]nstance`, since: '2020-01-01', fr: 'tribunal judiciaire', en: 'tribunal judiciaire' },
    { pattern: String.raw`[Dd]irective\s+(?:\((?:UE|EU)\)\s+)?2016/1148`, since: '2024-10-18', fr: 'directive (UE) 2022/2555', en: 'Directive (EU) 2022/2555' }
];
