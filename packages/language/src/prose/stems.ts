/**
 * Words brought to a common form, so that one spelling in a phrase finds its inflections in a contract: plural and gender,
 * the persons and tenses of regular verbs, a few irregular ones. Light on purpose: a noun and the verb it comes from stay
 * two words (`résiliation`, `résilier`), for a phrase that means both can say both.
 */
import type { Language } from '../model/finding.js';

/** Words that a phrase never depends on: articles, `de`, demonstratives, possessives. They are passed over on both sides. */
const WEAK: Readonly<Record<Language, ReadonlySet<string>>> = {
    fr: new Set('le la les l un une des du de d ce cet cette ces son sa ses leur leurs present presente presents presentes ledit ladite lesdits lesdites dudit desdits desdites notre votre nos vos y'.split(' ')),
    en: new Set('the a an of this that these those its their his her our your any all such said shall will hereby hereof herein s'.split(' '))
};

export function isWeak(word: string, language: Language): boolean {
    return WEAK[language].has(word);
}

/** Forms that no ending explains, each with the form that stands for all of them. */
const IRREGULAR: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
    fr: table({
        etre: 'est sont sera seront serait seraient soit soient fut ete etait etaient etant',
        avoir: 'a ont aura auront aurait auraient ait aient avait avaient ayant eu eue',
        pouvoir: 'peut peuvent pourra pourront pourrait pourraient puisse puissent pu peux',
        devoir: 'doit doivent devra devront devrait devraient doive du',
        faire: 'fait font fera feront ferait fasse fassent faite faites faits faisant',
        prendre: 'prend prennent prendra prendront prenne prennent pris prise prises prenant',
        mettre: 'met mettent mettra mettront mette mis mise mises mettant',
        regir: 'regit regissent regie regis regies regira regi',
        savoir: 'saurait sauraient sait savent',
        // « payé » is no « pays ».
        payer: 'paye payee payes payees paie paient paiera paieront paierait payera payeront payent payant',
        tenir: 'tient tiennent tiendra tenu tenue tenus tenues tienne',
        aller: 'va vont ira iront', courir: 'court courent courra courront courant couru',
        intervenir: 'intervient interviennent interviendra interviendront intervienne intervenu intervenue intervenant', convenir: 'convient conviennent convenu convenue convenus convenues',
        maintenir: 'maintient maintiennent maintiendra maintiendront maintienne maintenu maintenue maintenus maintenues', detenir: 'detient detiennent detenu detenue',
        obtenir: 'obtient obtiennent obtiendra obtenu obtenue', parvenir: 'parvient parvenu parvenue parvenus', survenir: 'survient surviennent survenu survenue',
        recevoir: 'recoit recoivent recevra recevront recu recue recus recues', prevoir: 'prevoit prevoient prevu prevue prevus prevues',
        exclure: 'exclut excluent exclu exclue exclus exclues', conclure: 'conclut concluent conclu conclue conclus conclues',
        resoudre: 'resout resolvent resoudra resolu resolue resolus', soumettre: 'soumet soumettent soumis soumise soumises', remettre: 'remet remettent remettra remis remise remises',
        transmettre: 'transmet transmettent transmettra transmis transmise transmises', permettre: 'permet permettent permettra permis', commettre: 'commet commis commise',
        souscrire: 'souscrit souscrite souscrits souscrites souscrivent souscrira', detruire: 'detruit detruite detruits detruites detruisent detruira',
        restreindre: 'restreint restreinte restreints', atteindre: 'atteint atteinte atteints atteignent', interdire: 'interdit interdite interdits interdisent', survivre: 'survit survivent survivra survivront',
        introduire: 'introduit', suivre: 'suit suivent suivra suivi',
        demeurer: 'demeure demeurent demeuree demeurees demeure demeures',
        reconduire: 'reconduit reconduite reconduits reconduites reconduira reconduiront reconduisent reconduisant',
        au: 'aux', ne: 'n', se: 's', que: 'qu', jusque: 'jusqu', lorsque: 'lorsqu', je: 'j'
    }),
    en: table({
        be: 'is are was were been being', have: 'has had having', do: 'does did done', may: 'might', can: 'could cannot',
        pay: 'paid', give: 'gave given', bind: 'bound', hold: 'held', begin: 'began begun', take: 'took taken', make: 'made', keep: 'kept', send: 'sent', understand: 'understood'
    })
};

function table(forms: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
    return new Map(Object.entries(forms).flatMap(([stem, list]) => [[stem, stem], ...list.split(' ').map(form => [form, stem])] as [string, string][]));
}

/** Endings of regular French verbs and participles, longest first; what remains must be four letters long. */
const FRENCH_ENDINGS = ['issaient', 'issent', 'issant', 'eraient', 'iraient', 'eront', 'iront', 'erait', 'irait', 'aient', 'ant', 'ent', 'era', 'ira', 'ait', 'er', 'ez', 'ir', 'it'];
const ENGLISH_ENDINGS = ['ing', 'ed'];

const known: Record<Language, Map<string, string>> = { fr: new Map(), en: new Map() };
const MOST_KNOWN = 50_000;

/** The common form of a folded word (no accents, no capitals). */
export function stemOf(word: string, language: Language): string {
    const cache = known[language];
    let stem = cache.get(word);
    if (stem === undefined) {
        stem = IRREGULAR[language].get(word) ?? pluralOfIrregular(word, language) ?? (/\d/.test(word) ? word : language === 'fr' ? french(word) : english(word));
        if (cache.size >= MOST_KNOWN) {
            cache.clear();
        }
        cache.set(`${word}\0`.slice(0, -1), stem);
    }
    return stem;
}

/** « atteintes », « intervenants »: the table has the singular. */
function pluralOfIrregular(word: string, language: Language): string | undefined {
    return word.length > 4 && word.endsWith('s') ? IRREGULAR[language].get(word.slice(0, -1)) : undefined;
}

function french(word: string): string {
    let stem = word.length > 5 && word.endsWith('aux') ? `${word.slice(0, -3)}al` : word;
    for (let before = ''; before !== stem;) {
        before = stem;
        if (stem.length > 3 && /[sxe]$/.test(stem)) {
            stem = stem.slice(0, -1);
        }
    }
    const ending = FRENCH_ENDINGS.find(candidate => stem.endsWith(candidate) && stem.length - candidate.length >= 4);
    stem = ending === undefined ? stem : stem.slice(0, -ending.length);
    // `répondre`, `répondra`, `suspendu`
    if (stem.length > 4) {
        stem = stem.replace(/d(?:ra|ront|rait|r|u)$/, 'd');
    }
    if (stem.length > 4 && /[^aeiou]i$/.test(stem)) {
        stem = stem.slice(0, -1);
    }
    return single(stem);
}

function english(word: string): string {
    let stem = word.replace(/ie[sd]$/, 'y');
    const ending = ENGLISH_ENDINGS.find(candidate => stem.endsWith(candidate) && stem.length - candidate.length >= 3);
    stem = ending === undefined ? stem : stem.slice(0, -ending.length);
    if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us')) {
        stem = stem.slice(0, -1);
    }
    return single(stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem);
}

/** `renouvell-` and `renouvel-`, `cancell-` and `cancel-`. */
function single(stem: string): string {
    return /([lnt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
}
