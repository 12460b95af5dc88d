/** Dossiers for measuring: French contracts of any length, with the mix of prose, facts, quotations and terms of real ones. */

const TERMS = [
    'Incident', 'Service', 'Prestations', 'Heures de Service', 'Ticket', 'Équipement', 'Utilisateur', 'Sauvegarde', 'Restauration', 'Comité de suivi',
    'Niveau de Service', 'Indisponibilité', 'Maintenance', 'Données du Client', 'Livrable', 'Réversibilité', 'Anomalie', 'Site', 'Logiciel', 'Astreinte'
];

/** Sentences with quotations and terms; `§` becomes a number so that no two paragraphs are alike. */
const SENTENCES = [
    'Le {Prestataire} exécute les Prestations décrites au présent article avec le soin attendu d\'un professionnel, et informe le {Client} sans délai de toute difficulté de nature à retarder leur exécution.',
    'Tout Incident signalé pendant les Heures de Service donne lieu à l\'ouverture d\'un Ticket horodaté, dont la référence est communiquée à l\'Utilisateur qui en a fait la demande (point §).',
    'Le {Client} met à la disposition du {Prestataire} les accès, les locaux et les informations nécessaires, et désigne un interlocuteur habilité à prendre les décisions courantes.',
    'En cas d\'Indisponibilité d\'un Équipement critique, le délai de prise en charge est de {sla.response.critical} et celui de rétablissement de {sla.resolution.critical}, décomptés comme il est dit à l\'{sla}.',
    'Les Sauvegardes sont contrôlées chaque jour ouvré ; une Restauration d\'essai est réalisée selon la périodicité convenue, et son résultat est présenté au Comité de suivi.',
    'Le prix des Prestations est facturé dans les conditions de l\'{price}, sans que les parties puissent s\'en écarter autrement que par un avenant signé de leurs représentants.',
    'Aucune stipulation du présent article ne dispense le {Prestataire} de son devoir de conseil, ni le {Client} de la collaboration qu\'appelle la bonne exécution du contrat.',
    'Les Données du Client demeurent sa propriété exclusive ; elles lui sont restituées à sa demande dans un format ouvert et documenté, à l\'exclusion de toute copie conservée par le {Prestataire}.',
    'La Maintenance préventive est planifiée d\'un commun accord, en dehors des périodes de forte activité que le {Client} aura fait connaître au moins quinze jours à l\'avance.',
    'Un Livrable est réputé accepté si le {Client} n\'a pas formulé de réserve écrite et motivée dans le délai prévu, les réserves mineures n\'empêchant pas la mise en service.'
];

const FACTS = `
    clause sla "Niveaux de service" {
        response: { critical: 1 hour  major: 4 hours  minor: 1 day }
        resolution: { critical: 4 hours  major: 1 day  minor: 5 business days }
        availability: 99.9% per month
        """
        Le {Prestataire} s'engage sur les délais suivants :

        {response}

        {resolution}
        """
    }

    clause price "Prix" {
        annual-total: 55 800 EUR
        currency: EUR
        """Le prix annuel est de {annual-total}."""
    }
`;

const INDENT = ' '.repeat(8);

function paragraph(number: number): string {
    const count = 3 + number % 4;
    return Array.from({ length: count }, (_, index) => SENTENCES[(number * 7 + index * 3) % SENTENCES.length]!.replaceAll('§', String(number))).join(' ');
}

function clause(index: number): string {
    const body = [0, 1, 2].map(part => INDENT + paragraph(index * 3 + part)).join('\n\n');
    return `\n    clause "Stipulation particulière ${index + 1}" as s${index + 1} {\n        """\n${body}\n        """\n    }\n`;
}

function clausesUpTo(length: number): string {
    let text = '';
    for (let index = 0; text.length < length; index++) {
        text += clause(index);
    }
    return text;
}

const HEAD = `use "msp:infogerance"
use "msp:rgpd"

contract Principal "Contrat d'infogérance" {
    language fr
    signed 2026-03-01
    effective 2026-04-01

    party Client "Boulangeries Mercier SAS" as client, controller {
        registration: "RCS Lyon 812 345 678"
        country: FR
    }
    party Prestataire "Nordal Infogérance SARL" as provider, processor {
        registration: "RCS Lyon 799 111 222"
        country: FR
    }

    precedence Principal > Dpa > Sla > Cgv
`;

function glossary(): string {
    return `\n    glossary {\n${TERMS.map(term => `        "${term}": """${term}, au sens du présent contrat, tel que les parties l'entendent dans leurs relations."""`).join('\n')}\n    }\n`;
}

/** A real contract made longer: more articles of running text before its end. */
export function extendedContract(contract: string, length: number): string {
    const end = contract.lastIndexOf('}');
    return `${contract.slice(0, end)}${clausesUpTo(Math.max(0, length - contract.length))}${contract.slice(end)}`;
}

/** A contract of about `length` characters; it applies no policy, so that its findings are those of a sound one. */
export function contractText(length: number): string {
    const frame = HEAD + glossary() + FACTS;
    return `${frame}${clausesUpTo(Math.max(0, length - frame.length))}}\n`;
}

/** The four documents of a dossier, by path inside its folder; the contract of about `length` characters. */
export function dossierFiles(length: number): Record<string, string> {
    return {
        'contrat.msp': contractText(length),
        'annexes/sla.msp': `annex Sla "Annexe 1 : niveaux de service" of Principal {\n    clause sla { response: { critical: 4 hours } }\n${clausesUpTo(length / 4)}}\n`,
        'annexes/donnees.msp': `agreement Dpa "Annexe 2 : données personnelles" of Principal {\n    clause data-protection { breach-notice: 24 hours }\n${clausesUpTo(length / 4)}}\n`,
        'cgv.msp': `terms Cgv "Conditions générales" of Principal by Prestataire {\n    clause payment { term: 60 days }\n${clausesUpTo(length / 4)}}\n`
    };
}
