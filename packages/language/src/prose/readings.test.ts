import { describe, expect, test } from 'vitest';
import type { Dossier } from '../model/dossier.js';
import { meaningOf } from '../model/values.js';
import { check, TestWorkspace } from '../testing/index.js';
import { counts, phrasesIn } from './readings.js';

async function dossierOf(clauses: string, library = ''): Promise<Dossier> {
    const workspace = await TestWorkspace.reuse({ '/contrat.msp': `use "msp:infogerance"\n${library}\ncontract Principal "Contrat" {
        language fr
        party Nordal "Nordal Infogérance" as provider
        party Mercier "Boulangeries Mercier" as client
        ${clauses}
    }` });
    return workspace.dossier('/contrat.msp');
}

function shown(dossier: Dossier): string[] {
    return dossier.readings.all.map(({ kind, fact, row, spelled, polarity, sure }) => `${kind}.${fact}${row === undefined ? '' : `.${row}`} ${spelled} ${polarity} ${sure}`);
}

describe('readings', () => {
    test('a value with its place, its words and its sentence', async () => {
        const dossier = await dossierOf('clause "Durée" { """Objet. Le contrat est conclu pour une durée de trois (3) ans à compter de sa signature.""" }');
        const [reading] = dossier.readings.of('term', 'duration');
        expect(reading).toMatchObject({ kind: 'term', fact: 'duration', spelled: '3 years', polarity: 'stated', sure: 'certain', sentence: 'Le contrat est conclu pour une durée de trois (3) ans à compter de sa signature.' });
        expect(reading!.passage.text.slice(reading!.valueStart, reading!.valueEnd)).toMatch(/^trois \(3\) ans?/);
        expect(reading!.clause).toBe(dossier.clauses[0]);
    });

    test('what is denied, excepted or conditional does not count', async () => {
        const dossier = await dossierOf(`
            clause "Durée" { """Le contrat n'est pas conclu pour une durée de trois ans.""" }
            clause "Durée" { """Si le client commande en ligne, le contrat est conclu pour une durée de deux ans.""" }
            clause "Durée" { """Le service est fourni, sauf contrat conclu pour une durée de quatre ans.""" }
        `);
        expect(shown(dossier)).toEqual(['term.duration 3 years denied certain', 'term.duration 2 years conditional certain', 'term.duration 4 years excepted certain']);
        expect(dossier.readings.all.filter(counts)).toEqual([]);
        expect(dossier.facts.isStated('term', 'duration')).toBe(false);
    });

    test('a blank and a range are never certain', async () => {
        const dossier = await dossierOf('clause "Durée" { """Le contrat est conclu pour une durée de [12] mois.""" } clause "Durée" { """Le contrat est conclu pour une durée de 12 à 36 mois.""" }');
        expect(shown(dossier)).toEqual(['term.duration ? stated likely', 'term.duration 36 months stated likely']);
    });

    test('rows of a list and of a table', async () => {
        const dossier = await dossierOf(`clause "Niveaux de service" { """
            Les délais de prise en charge sont les suivants :

            - incident critique : 1 heure ;
            - incident majeur : 4 heures ouvrées.

            | Criticité | Délai de résolution |
            |---|---|
            | Critique | 4 heures |
            | Mineure | 5 jours ouvrés |
        """ }`);
        expect(shown(dossier)).toEqual([
            'sla.response.critical 1 hour stated certain', 'sla.response.major 4 business hours stated certain',
            'sla.resolution.critical 4 hours stated certain', 'sla.resolution.minor 5 business days stated certain'
        ]);
        expect(dossier.facts.rows('sla', 'response').map(({ key }) => key)).toEqual(['critical', 'major']);
    });

    test('a certain reading is an effective fact where nothing is typed, and a typed fact is what counts', async () => {
        const read = await dossierOf('clause "Durée" { """Le contrat est conclu pour une durée de trois ans.""" }');
        const subject = read.facts.subject('term', 'duration');
        expect(subject?.prevailing?.reading?.spelled).toBe('3 years');
        expect(meaningOf(subject?.prevailing?.value)).toMatchObject({ type: 'duration', parts: [{ amount: 3, unit: 'year' }] });
        const typed = await dossierOf('clause term { duration: 36 months } clause "Durée" { """Le contrat est conclu pour une durée de deux ans.""" }');
        expect(typed.facts.subject('term', 'duration')?.statements.map(({ reading }) => reading)).toEqual([undefined]);
    });

    test('of two values in one clause neither stands for the fact', async () => {
        const dossier = await dossierOf('clause "Durée" { """Le contrat est conclu pour une durée de trois ans. L\'abonnement est souscrit pour une durée de deux ans.""" }');
        expect(dossier.facts.isStated('term', 'duration')).toBe(false);
    });

    test('a conditional passage says nothing for all cases', async () => {
        const dossier = await dossierOf('clause "Durée" { """{if Mercier.country}Le contrat est conclu pour une durée de trois ans.{end}""" }');
        expect(shown(dossier)).toEqual(['term.duration 3 years conditional certain']);
    });

    test('kinds of an article: declared, by heading, by what is read', async () => {
        const dossier = await dossierOf(`
            clause payment { }
            clause "Article 12 - Droit applicable et litiges" { }
            clause "Divers" { """Le contrat est régi par le droit français.""" }
            clause "Données à caractère personnel" { }
        `);
        expect(dossier.clauses.slice(0, 3).map(clause => dossier.readings.kindsOfClause(clause))).toEqual([['payment'], ['governing-law', 'jurisdiction'], ['governing-law']]);
        expect(dossier.readings.kindsOfClause(dossier.clauses[3]!)).not.toContain('staff');
    });

    test('a notion, and parties by word, name and quotation', async () => {
        const dossier = await dossierOf(`
            clause "Un" { """Le Client peut auditer.""" }
            clause "Deux" { """Boulangeries Mercier peut auditer.""" }
            clause "Trois" { """{Mercier} peut auditer.""" }
            clause "Quatre" { """Nordal Infogérance peut auditer.""" }
            clause "Cinq" { """Le Client ne peut pas auditer.""" }
        `, 'phrase client-audits { said fr "{client} peut auditer" }');
        expect(phrasesIn(dossier, 'client-audits').map(({ clause, polarity }) => `${clause?.heading} ${polarity}`)).toEqual(['Un stated', 'Deux stated', 'Trois stated']);
        expect(phrasesIn(dossier.clauses[1]!, 'client-audits', dossier)).toHaveLength(1);
    });

    test('a limit is asked of what is read, and the finding says so', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                apply ContratBase
                party Nordal "Nordal" as provider { country: FR }
                party Mercier "Mercier" as client { country: FR }
                clause "Modalités de règlement" {
                    """
                    Les factures sont payables à 75 jours à compter de leur date d'émission.
            //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error payment-term-too-long: (Read in the text.)
                    """
                }
            }
        `, { only: ['payment-term-too-long', 'missing-payment-terms'] });
    });

    test('what is only likely makes no error: the passage is shown', async () => {
        await check(`
            use "msp:infogerance"
            phrases for payment { fact recovery-fee { said fr "frais de rappel … {value}" likely } }
            contract Principal "Contrat" {
                language fr
                apply ContratBase
                party Nordal "Nordal" as provider { country: FR }
                party Mercier "Mercier" as client { country: FR }
                clause payment {
            //         ^^^^^^^ information recovery-fee: Perhaps in article 1: “Les frais de rappel sont de 40 euros.”
                    term: 30 days
                    """Les frais de rappel sont de 40 euros."""
                }
            }
        `, { only: ['recovery-fee'] });
    });
});
