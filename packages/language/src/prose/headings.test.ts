/** The kinds that usual headings of French and English contracts name; none where none fits. */
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.js';
import { kindsOfHeading } from './headings.js';

const french: Readonly<Record<string, readonly string[]>> = {
    'Données à caractère personnel': ['data-protection'],
    'Données personnelles': ['data-protection'],
    'RGPD': ['data-protection'],
    'Protection des données': ['data-protection'],
    'Traitement de données à caractère personnel': ['data-protection'],
    'Loi applicable et juridiction compétente': ['governing-law', 'jurisdiction'],
    'Loi et attribution de compétence': ['governing-law', 'jurisdiction'],
    'Attribution de compétence et droit applicable': ['jurisdiction', 'governing-law'],
    'Droit applicable et tribunaux compétents': ['governing-law', 'jurisdiction'],
    'Différends': ['jurisdiction'],
    'Litiges': ['jurisdiction'],
    'Règlement amiable des différends': ['jurisdiction'],
    'Tarification': ['price'],
    'Tarifs': ['price'],
    'Conditions financières': ['price', 'payment'],
    'Facturation': ['payment'],
    'Prix et modalités de paiement': ['price', 'payment'],
    'Facturation et paiement': ['payment'],
    'Modalités de règlement': ['payment'],
    'Révision des tarifs': ['price-revision'],
    'Changement de prix': ['price-revision'],
    'Obligations et responsabilités du Client': ['mutual-obligations'],
    'Obligations du Client': ['mutual-obligations'],
    'Obligations du Prestataire': ['obligation-nature'],
    'Modèle de responsabilité partagé': ['mutual-obligations'],
    'Éthique et responsabilité sociale': [],
    'Engagements de service': ['sla'],
    'Engagement de disponibilité': ['sla'],
    'Niveaux de service': ['sla'],
    'GTI et GTR': ['sla'],
    'Garantie de temps de rétablissement': ['sla'],
    'Support': ['helpdesk'],
    'Assistance': ['helpdesk'],
    'Périmètre': ['scope-functional'],
    'Périmètre des services': ['scope-functional'],
    'Description des prestations': ['scope-functional'],
    'Services fournis': ['scope-functional'],
    'Services couverts': ['scope-functional'],
    'Équipements couverts': ['scope-technical'],
    'Nature du contrat': [],
    'Notification des violations de données': ['data-protection'],
    'Obligations du sous-traitant': ['data-protection'],
    'Description du traitement': ['data-protection'],
    'Transferts hors UE': ['transfer'],
    'Droits des personnes concernées': ['data-protection'],
    'Documentation et registre': ['data-protection'],
    'Circulation du contrat': [],
    'Modification du contrat': ['amendment'],
    'Intégralité de l\'accord': ['entire-agreement'],
    'Définitions et interprétation': ['definitions'],
    'Entrée en vigueur et durée': ['term'],
    'Durée, reconduction et résiliation': ['term', 'renewal', 'termination'],
    'Durée - Résiliation': ['term', 'termination'],
    'Confidentialité et secret professionnel': ['confidentiality'],
    'Effacement des données': ['data-return-deletion'],
    'Localisation du service en France': ['data-location'],
    'Sécurité des systèmes d\'information': ['security'],
    'Plan de réversibilité': ['reversibility'],
    'Force majeure': ['force-majeure'],
    'Sous traitance': ['subcontracting'],
    'Élection de domicile': ['notices'],
    'Convention sur la preuve': ['evidence'],
    'Indépendance des parties': [],
    'Divers': [],
};

const english: Readonly<Record<string, readonly string[]>> = {
    'Definitions and interpretation': ['definitions'],
    'Commencement and term': ['term'],
    'Charges and payment': ['price', 'payment'],
    'Price review': ['price-revision'],
    'Service levels and service credits': ['sla', 'penalties'],
    'Limitation of liability': ['liability'],
    'Data protection': ['data-protection'],
    'Sub-processors': ['sub-processor'],
    'International transfers': ['transfer'],
    'Return and deletion of data': ['data-return-deletion'],
    'Customer\'s obligations': ['mutual-obligations'],
    'Governing law and jurisdiction': ['governing-law', 'jurisdiction'],
    'Entire agreement': ['entire-agreement'],
    'Change control procedure': ['amendment'],
    'Change of control': [],
    'Termination for convenience': ['termination'],
    'Exit plan': ['reversibility'],
    'Waiver': [],
    'Severance': [],
    'Counterparts': [],
    'Independence of the parties': []
};

const workspace = await TestWorkspace.reuse({ '/contrat.msp': 'use "msp:infogerance"\ncontract Principal "Contrat" {}' });
const dossier = workspace.dossier('/contrat.msp');
const englishDossier = (await TestWorkspace.reuse({ '/contract.msp': 'use "msp:infogerance"\ncontract Main "Contract" { language en }' })).dossier('/contract.msp');

describe('French headings', () => {
    test.each(Object.entries(french))('%s', (heading, kinds) => {
        expect(kindsOfHeading(heading, dossier)).toEqual(kinds);
    });
});

describe('English headings', () => {
    test.each(Object.entries(english))('%s', (heading, kinds) => {
        expect(kindsOfHeading(heading, englishDossier)).toEqual(kinds);
    });
});

test('a heading of one word below an article of a kind speaks of that article', async () => {
    const inside = await TestWorkspace.reuse({ '/contrat.msp': `use "msp:infogerance"
contract Principal "Contrat" {
    language fr
    clause "Confidentialité" {
        """
        Les parties gardent le secret.
        """
        clause "Durée" {
            """
            Cette obligation a une durée de cinq ans.
            """
        }
    }
    clause "Durée" {
        """
        Le contrat a une durée de deux ans.
        """
    }
}` });
    const { clauses, readings } = inside.dossier('/contrat.msp');
    expect(clauses.map(clause => [clause.heading, readings.kindsOfClause(clause)])).toEqual([['Confidentialité', ['confidentiality']], ['Durée', []], ['Durée', ['term']]]);
    expect(readings.of('term', 'duration').map(({ spelled }) => spelled)).toEqual(['2 years']);
});
