/** The contract as its amendments leave it. */
import { describe, expect, test } from 'vitest';
import { plainText, type ContractTree } from '../src/index.js';
import { articles, contract, render } from './dossier.js';

const base = contract(`signed 2026-03-16
    clause sla "Niveaux de service" { response: { critical: 4 hours major: 8 hours } availability: 99.5% per month }
    clause penalties "Pénalités" { cap: 10 000 EUR """ Les pénalités sont plafonnées à {cap}. Voir l'{sla}. """ }
    clause payment "Paiement" { term: 30 days """ Le délai de paiement est de {term}. """ }
    clause insurance "Assurance" { """ Voir l'{payment}. """ }`);

const first = `
amendment A1 "Avenant n° 1" of Principal {
    signed 2026-09-01
    amend payment { term: 45 days }
    amend sla { response: { critical: 30 minutes } }
    repeal sla.availability
    repeal penalties
    add clause audit "Audit" after sla { """ Le Client audite une fois l'an. Voir l'{payment}. """ }
    add clause security "Sécurité" { """ Les mesures sont à l'état de l'art. """ }
}`;

const second = `
amendment A2 "Avenant n° 2" of Principal {
    signed 2027-01-15
    amend audit { """ Le Client audite deux fois l'an. """ }
    amend payment { """ Chaque facture est payée à {term}. """ }
    add clause personnel "Personnel" after audit { """ Une équipe dédiée. """ }
    clause effect "Prise d'effet" { """ Le présent avenant prend effet à sa signature. """ }
}`;

const headings = (tree: ContractTree): string[] => articles(tree).map(article => `${article.label} ${plainText(article.heading, 'fr')}`.replaceAll('\u00A0', ' '));

describe('one amendment', () => {
    test('numbers stay, what is inserted takes one of its own', async () => {
        const { tree } = await render(base + first, { extent: 'consolidated' });
        expect(headings(tree)).toEqual([
            'Article 1 Niveaux de service', 'Article 1 bis Audit', 'Article 2 Pénalités', 'Article 3 Paiement', 'Article 4 Assurance', 'Article 5 Sécurité'
        ]);
        expect(tree.annexes).toEqual([]);
        expect(tree.signatures).toBeUndefined();
    });

    test('values and words are those in force, and each article says who changed it', async () => {
        const { text } = await render(base + first, { extent: 'consolidated' });
        const plain = text.replaceAll('\u00A0', ' ');
        expect(plain).toContain('Le délai de paiement est de 45 jours.');
        expect(plain).toContain('30 minutes');
        expect(plain).toContain('8 heures');
        expect(plain).not.toContain('99,5');
        expect(plain).not.toContain('10 000');
        expect(plain).toContain('(abrogé par l’avenant n° 1)');
        expect(plain).toContain('(modifié par l’avenant n° 1)');
        expect(plain).toContain('(inséré par l’avenant n° 1)');
        expect(plain).toContain('Version consolidée, établie pour information. Elle intègre : Avenant n° 1 (du 1er septembre 2026). Seuls les documents signés font foi.');
        expect(plain).toContain('Voir l’article 3.');
    });
});

describe('a later amendment', () => {
    test('changes what the first added, and keeps an article that is its own', async () => {
        const { tree, text } = await render(base + first + second, { extent: 'consolidated' });
        expect(headings(tree).slice(0, 4)).toEqual(['Article 1 Niveaux de service', 'Article 1 bis Audit', 'Article 1 ter Personnel', 'Article 2 Pénalités']);
        const plain = text.replaceAll('\u00A0', ' ');
        expect(plain).toContain('deux fois');
        expect(plain).not.toContain('une fois');
        expect(plain).toContain('Chaque facture est payée à 45 jours.');
        expect(plain).toContain('modifié par l’avenant n° 1 et l’avenant n° 2');
        expect(tree.annexes.map(annex => annex.title.replaceAll('\u00A0', ' '))).toEqual(['Avenant n° 2']);
        expect(plain).toContain('Le présent avenant prend effet à sa signature.');
    });
});

test('without amendments the consolidated version is the dossier', async () => {
    const { tree, text } = await render(base, { extent: 'consolidated' });
    expect(tree.signatures).toBeUndefined();
    expect(text).not.toContain('consolidée');
});

test('an amendment that changes what is not there loses nothing', async () => {
    const { text } = await render(`${base}
amendment A1 "Avenant n° 1" of Principal { signed 2026-09-01 amend liability { """ Un plafond. """ } repeal audit }`, { extent: 'consolidated' });
    expect(text).toContain('Un plafond.');
});
