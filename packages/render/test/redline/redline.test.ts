import { describe, expect, test } from 'vitest';
import { plainText, redlineSummary, type ContractTree, type RedlineChange } from '../../src/index.js';
import { contract, render } from '../dossier.js';
import { compared } from './versions.js';

async function tree(files: Parameters<typeof render>[0]): Promise<ContractTree> {
    return (await render(files)).tree;
}

async function changes(before: string, after: string): Promise<readonly RedlineChange[]> {
    return compared(await tree(contract(before)), await tree(contract(after))).redline!.changes;
}

/** `replaced: 30 jours → 45 jours`, no-break spaces as spaces. */
function shown(list: readonly RedlineChange[]): string[] {
    return list.map(({ kind, before, after }) => `${kind}: ${[before, after].filter(Boolean).join(' → ')}`.replace(/[\u00A0\u202F]/g, ' '));
}

const PRICE = 'clause "Prix" as Prix { """Le Client paie 1 200,50 € dans les 30 jours de la facture, sans escompte.""" }';
const AUDIT = 'clause "Audit" as Audit { """Le Client peut auditer le Prestataire une fois par an, à ses frais et moyennant un préavis raisonnable.""" }';
const END = 'clause "Fin" as Fin { """Le Contrat prend fin au terme convenu, sauf application de l\'{Audit}.""" }';

describe('words', () => {
    test('nothing changed, nothing marked', async () => {
        expect(await changes(PRICE + AUDIT, PRICE + AUDIT)).toEqual([]);
    });

    test('amounts, durations and words are replaced whole', async () => {
        expect(shown(await changes(PRICE, PRICE.replace('30 jours', '45 jours').replace('1 200,50 €', '1 250,50 €').replace('escompte', 'rabais'))))
            .toEqual(['replaced: 1 200,50 € → 1 250,50 €', 'replaced: 30 → 45', 'replaced: escompte → rabais']);
    });

    test('an insertion begins with its word', async () => {
        expect(shown(await changes(PRICE, PRICE.replace('la facture', 'la seule facture')))).toEqual(['inserted: seule']);
        expect(shown(await changes(PRICE, PRICE.replace('escompte.', 'escompte. Tout retard porte intérêt.')))).toEqual(['inserted: Tout retard porte intérêt.']);
    });

    test('a rewritten passage is one change, a rewritten paragraph is replaced whole', async () => {
        expect(shown(await changes(PRICE, PRICE.replace('dans les 30 jours de la facture', "sous quinzaine à réception de l'appel de fonds")))).toHaveLength(1);
        expect(shown(await changes(PRICE, 'clause "Prix" as Prix { """Aucune somme n\'est due avant la réception des Livrables par le comité.""" }'))).toEqual([
            'replaced: Le Client paie 1 200,50 € dans les 30 jours de la facture, sans escompte. → Aucune somme n’est due avant la réception des Livrables par le comité.'
        ]);
    });

    test('what the eye cannot see is said in words', async () => {
        const rate = (text: string): string => `clause "Taux" as Taux { """${text}""" }`;
        expect(shown(await changes(rate('Le taux est de 5\u00A0kW.'), rate('Le taux est de 5\u202FkW.')))).toEqual(['replaced: 5 kW (espace insécable) → 5 kW (espace fine insécable)']);
        expect(shown(await changes(rate('Le taux, plus tard.'), rate('Le taux,plus tard.')))).toEqual(['deleted: (espace)']);
        expect(shown(await changes(rate('La base-ligne.'), rate('La base-\u00ADligne.')))).toEqual(['replaced: La base-ligne. → La base-\u00ADligne. (césure possible)']);
    });

    test('emphasis alone is no change', async () => {
        expect(await changes(PRICE, PRICE.replace('sans escompte', '**sans escompte**'))).toEqual([]);
    });

    test('a term that the glossary now defines is no change where it is used', async () => {
        expect(shown(await changes(PRICE, `${PRICE} glossary { "Facture" """Demande de paiement.""" }`)).filter(line => !line.includes('Définitions'))).toEqual([]);
    });
});

describe('articles', () => {
    test('what is only renumbered is not marked; a reference that follows says so', async () => {
        const marked = compared(await tree(contract(PRICE + AUDIT + END)), await tree(contract(`clause "Objet" as Objet { """Le Contrat a pour objet les Services.""" }${PRICE}${AUDIT}${END}`)));
        expect(shown(marked.redline!.changes)).toEqual(['inserted: Article 1 – Objet', 'reference: article 2 → article 3']);
        const numbers = marked.main.content.flatMap(item => item.type === 'article' ? [`${item.before?.label ?? '='} ${item.label}`.replace(/\u00A0/g, ' ')] : []);
        expect(numbers).toEqual(['= Article 1', 'Article 1 Article 2', 'Article 2 Article 3', 'Article 3 Article 4']);
    });

    test('a moved article has two ends, and its edits are marked at each', async () => {
        const marked = compared(await tree(contract(PRICE + END + AUDIT)), await tree(contract(AUDIT.replace('une fois', 'deux fois') + PRICE + END)));
        expect(marked.main.content.map(item => `${item.change?.kind ?? '='} ${item.type === 'article' ? plainText(item.heading, 'fr') : item.type}`))
            .toEqual(['moved-to Audit', '= Prix', '= Fin', 'moved-from Audit']);
        expect(marked.redline!.changes.map(({ kind, from }) => [kind, from?.replace(/\u00A0/g, ' ')])).toEqual([['moved', 'Article 3 – Audit'], ['replaced', undefined], ['reference', undefined]]);
    });

    test('a paragraph that moves to another article', async () => {
        const moved = 'Les rapports de l\'audit sont confidentiels et ne peuvent être communiqués à quiconque sans accord écrit.';
        const marked = await changes(`${PRICE}${AUDIT.replace('raisonnable.', `raisonnable.\n\n${moved}`)}${END}`, `${PRICE.replace('escompte.', `escompte.\n\n${moved}`)}${AUDIT}${END}`);
        expect(marked.map(({ kind, place, from }) => [kind, place, from].join(' | ').replace(/\u00A0/g, ' '))).toEqual(['moved | Article 1 – Prix | Article 2 – Audit']);
    });

    test('an article that is split keeps its paragraphs, moved', async () => {
        const first = 'Le Prestataire remet chaque mois un rapport sur les niveaux de service atteints.';
        const second = 'Le Client peut demander à tout moment la communication des journaux de connexion.';
        const marked = await changes(`clause "Rapports" as R { """${first}\n\n${second}""" }`, `clause "Rapports" as R { """${first}""" } clause "Journaux" as J { """${second}""" }`);
        expect(marked.map(({ kind }) => kind)).toEqual(['moved', 'inserted']);
    });

    test('rows of the contract data go with the article that they complete', async () => {
        const secret = 'clause confidentiality "Secret" { survives: yes professional-secrecy: no """Chaque Partie garde secret ce qu\'elle apprend de l\'autre.""" }';
        const audit = 'clause audit "Contrôle" { on-site: yes """Le Client peut auditer le Prestataire une fois par an, à ses frais.""" }';
        const list = await changes(secret + audit + PRICE, PRICE + secret + audit.replace('on-site: yes', 'on-site: no'));
        expect(shown(list.filter(({ kind }) => kind !== 'reference'))).toEqual(['moved: Article 3 – Prix → Article 1 – Prix', 'replaced: oui → non']);
        expect(new Set(shown(list.filter(({ kind }) => kind === 'reference')))).toEqual(new Set(['reference: 1 → 2', 'reference: 2 → 3']));
    });
});

describe('definitions and parties', () => {
    test('a definition that is rewritten stays with its term', async () => {
        const glossary = (words: string): string => `glossary { "Incident" """${words}""" "Service" """Prestation du périmètre.""" }`;
        const list = await changes(glossary('Événement non prévu.'), glossary('Ce qui interrompt ou dégrade un Service.'));
        expect(list.map(({ place }) => place.replace(/\u00A0/g, ' '))).toEqual(['Définition « Incident »']);
        expect(shown(list)).toEqual(['replaced: Événement non prévu. → Ce qui interrompt ou dégrade un Service.']);
    });

    test('what a party states of itself is marked in its sentence', async () => {
        const before = contract(PRICE);
        const list = compared(await tree(before), await tree(before.replace('RCS Lyon 812 345 676', 'RCS Lyon 812 345 999'))).redline!.changes;
        expect(list.map(({ place, kind }) => [place, kind])).toEqual([['Boulangeries Mercier', 'replaced']]);
    });
});

test('a list of changes as a mail would have it', async () => {
    const marked = compared(await tree(contract(PRICE + AUDIT + END)), await tree(contract(PRICE.replace('30', '45') + END + AUDIT)));
    expect(redlineSummary(marked.redline!, 'fr').replace(/[\u00A0\u202F]/g, ' ')).toBe([
        'De « v1 » à « v2 »', '1 remplacement, 1 déplacement, 1 renvoi mis à jour.',
        '', 'Article 1 – Prix', '  ~ « 30 » → « 45 »',
        '', 'Article 2 – Fin', '  > déplacé, auparavant : Article 3 – Fin',
        '', 'Renvois qui suivent la nouvelle numérotation ou le nouveau titre', '  article 2 → article 3', ''
    ].join('\n'));
});
