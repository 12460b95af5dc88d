import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

const CODE = 'role-mismatch-prose';

/** A dossier whose processing agreement, and general conditions, say one sentence each. */
function dossier(language: 'fr' | 'en', agreement: string, terms = ''): Record<string, string> {
    return {
        '/contrat.msp': `
use "msp:infogerance"
use "msp:rgpd"
contract Principal "Contrat" {
    language ${language}
    party Client "Boulangeries Mercier SAS" as client, controller
    party Prestataire "Nordal Infogérance SARL" as provider, processor
    party Coffre "Coffre Rhénan" as subcontractor of Prestataire, subprocessor of Prestataire
    ${language === 'en' ? 'party Provider "Harbour Managed IT Ltd" as third-party, processor' : ''}
    clause scope-functional { """${terms}""" }
}
agreement Dpa "Accord" of Principal {
    clause data-protection { authorisation: specific """${agreement}""" }
}
`
    };
}

async function found(files: Record<string, string>): Promise<string[]> {
    const workspace = await TestWorkspace.reuse(files);
    return workspace.findings('/contrat.msp').filter(finding => finding.code === CODE).map(finding => finding.message.en);
}

describe('a party called by a role it does not have', () => {
    test.each([
        'Le {Prestataire}, en qualité de responsable du traitement, tient le registre.',
        'Le Prestataire, en qualité de responsable du traitement, tient le registre.',
        '{Prestataire} agit comme responsable de traitement.',
        'Le {Prestataire} agit en qualité de responsable du traitement et en répond.',
        'Le {Prestataire} est le responsable du traitement des données du {Client}.',
        'Il est convenu que le {Prestataire} est responsable du traitement.',
        'Le {Client}, sous-traitant, confie au {Prestataire} les fichiers.',
        // An apposition that says of which data; the short name by which the text calls the party.
        'Le {Prestataire}, responsable du traitement des données des patients, en assure la conservation.',
        'Nordal agit en qualité de responsable du traitement.',
        'Nordal, responsable du traitement, tient le registre.',
        'Les données sont remises par le {Client}, sous-traitant, à la signature.',
        'Le {Client} est sous-traitant.',
        'Boulangeries Mercier SAS est sous-traitant.',
        'Boulangeries Mercier est sous-traitant au sens du RGPD.',
        'Nordal Infogérance SARL, agissant en tant que responsable de traitement, en répond.',
        'Le **{Prestataire}** (ci-après « le responsable du traitement ») en répond.',
        'Le {provider} est responsable conjoint du traitement.',
        'Le {Prestataire}, mandaté par le {Client}, agit comme responsable de traitement.',
        'Le {Prestataire} est\n        responsable\n        du traitement.',
        'Le {Prestataire} agit, pour l’exécution du contrat, comme sous-traitant. Le {Client} agit comme sous-traitant.',
        'Le {Client} agit en tant que sous-traitant ultérieur.',
        'Le {Prestataire}, en qualité de responsable du traitement, ne communique pas les données.'
    ])('%s', async sentence => {
        expect(await found(dossier('fr', sentence))).toHaveLength(1);
    });

    test.each([
        'The {Provider}, acting as controller, keeps the record.',
        'The Provider, as controller, keeps the record.',
        'Harbour Managed IT Ltd is the data controller.',
        'The {Provider} is a controller of the personal data.',
        'The {Client} is the processor and the {Provider} helps it.',
        'The {Provider} acts as the controller.',
        'The parties agree that the {Provider} shall act as controller under the GDPR.',
        'The {Client} shall be the processor.',
        'Access is granted by the {Provider} (the “controller”).'
    ])('%s', async sentence => {
        expect(await found(dossier('en', sentence))).toHaveLength(1);
    });
});

describe('what is not said of the party, or is right', () => {
    test.each([
        // Right.
        'Le {Client} est le responsable du traitement : il en décide les finalités.',
        'Le {Prestataire} est sous-traitant : il traite les données pour le compte du {Client}.',
        'Le {Prestataire}, en qualité de sous-traitant, aide le {Client}, responsable du traitement, à répondre.',
        '{Coffre}, sous-traitant ultérieur, conserve les copies.',
        '{Coffre} est sous-traitant du {Prestataire}.',
        // Negations.
        "Le {Prestataire} n'est pas responsable du traitement.",
        'Le {Prestataire} ne saurait être responsable du traitement.',
        "Le {Prestataire} n'agit pas comme responsable de traitement.",
        'Le {Prestataire} agit comme sous-traitant et non comme responsable de traitement.',
        'Le {Prestataire} ne devient jamais responsable du traitement.',
        "Aucune stipulation ne signifie que le {Prestataire} est responsable du traitement.",
        'Le {Prestataire} est sous-traitant, et non responsable du traitement.',
        // Other subjects.
        'Le {Prestataire} informe le responsable du traitement sans délai.',
        'Le {Client}, comme tout responsable du traitement, tient un registre.',
        'Le {Prestataire} assiste le {Client}, qui est responsable du traitement.',
        'Le responsable du traitement informe le {Prestataire}, le sous-traitant en accuse réception.',
        'Le correspondant du {Client} est le sous-traitant qu’il a choisi.',
        'La personne désignée par le {Prestataire} est responsable du traitement.',
        'Le {Prestataire} remet au {Client}, en qualité de sous-traitant, un rapport annuel.',
        'Le {Client} notifie au {Prestataire}, en qualité de responsable du traitement, ses instructions.',
        'Le {Prestataire} et le {Client} sont responsables conjoints de la qualité de leurs échanges.',
        'Le {Client} ou le {Prestataire}, en qualité de responsable du traitement, saisit l’autorité.',
        'Les parties sont : le {Client}, le {Prestataire}, le sous-traitant ultérieur et ses agents.',
        // Conditions and other processing.
        'Lorsque le {Client} agit comme sous-traitant de ses propres clients, le {Prestataire} est sous-traitant ultérieur.',
        'Si le {Prestataire} détermine les finalités, le {Prestataire} est responsable du traitement.',
        'Le {Prestataire} est responsable du traitement s’il en détermine les finalités.',
        'Le {Prestataire} est considéré comme responsable du traitement lorsqu’il enfreint le règlement.',
        'Le {Prestataire} est responsable du traitement pour la facturation et la relation commerciale.',
        'Pour la gestion de sa facturation, le {Prestataire} agit comme responsable de traitement.',
        'S’agissant des coordonnées des interlocuteurs, le {Prestataire} est responsable du traitement.',
        'Le présent article ne vise pas les traitements pour lesquels le {Prestataire} est responsable du traitement.',
        'Le {Prestataire} est responsable du traitement des données de facturation.',
        'Selon le cas, le {Client} est responsable du traitement ou sous-traitant.',
        'Le {Client} est sous-traitant ou responsable du traitement.',
        'Le {Prestataire} traite les coordonnées des interlocuteurs du {Client}. Le {Prestataire} est responsable du traitement.',
        'À ce titre, le {Prestataire} est responsable du traitement.',
        'Le {Prestataire} gère sa facturation ; dans ce cas, le {Prestataire} agit comme responsable de traitement.',
        'Le {Client} a la qualité de responsable de traitement s’il détermine les finalités.',
        'Le {Prestataire} est sous-traitant ultérieur si le {Client} agit lui-même en qualité de sous-traitant.',
        // Not the role.
        'Le {Prestataire} est responsable du traitement des incidents.',
        'Le {Prestataire} est responsable du traitement de la facture.',
        'Le {Prestataire} est seul responsable du traitement comptable de ses charges.',
        'Le {Prestataire} est responsable.',
        'Le {Client} est sous-traitant au sens de la loi du 31 décembre 1975.',
        'Le client final est responsable du traitement ; les Prestataires tiers sont sous-traitants.',
        'La clause « {data-protection} » est le responsable du traitement.'
    ])('%s', async sentence => {
        expect(await found(dossier('fr', sentence))).toEqual([]);
    });

    test.each([
        'The {Client} is the controller: it decides why and how personal data are processed.',
        'The {Provider} is the processor and processes them for the {Client} alone.',
        'The {Provider} is not a controller.',
        'Nothing in this document means that the {Provider} is a controller.',
        'The {Provider} acts as processor and not as controller.',
        'The {Provider} shall notify the {Client}, as processor, of any breach.',
        'The {Provider} shall notify the controller.',
        'Where the {Client} acts as a processor on behalf of its own customers, the {Provider} acts as a sub-processor.',
        'The {Provider} is a controller if it determines the purposes.',
        'The {Provider} is a controller for its own invoicing.',
        'With respect to contact details, the {Provider} is the controller.',
        'The {Provider} may be considered a controller.',
        'The {Provider} is the controller of the building works.',
        'The {Provider} is the domain controller administrator.',
        'The {Provider} supplies a storage controller.',
        'The {Client} is a controller or a processor.',
        'The {Client} and the {Provider}, as processor, cooperate.',
        'The person appointed by the {Provider} is the controller.',
        'The {Provider} keeps business contact details. In this respect the {Provider} is a controller.',
        'In that case, the {Provider} is the controller.',
        'The {Provider} helps the {Client}, which is the controller.',
        'The {Provider} replaces the controller card.'
    ])('%s', async sentence => {
        expect(await found(dossier('en', sentence))).toEqual([]);
    });

    test('"sous-traitant" outside data protection is the subcontractor', async () => {
        expect(await found(dossier('fr', 'Voir le contrat.', 'Le {Client} est sous-traitant de la commune.'))).toEqual([]);
        expect(await found(dossier('fr', 'Voir le contrat.', 'Le {Client} est sous-traitant au sens du RGPD.'))).toHaveLength(1);
        expect(await found(dossier('fr', 'Voir le contrat.', 'Le {Prestataire} est responsable du traitement.'))).toHaveLength(1);
    });

    test('a party of which nothing says a data protection role is not contradicted', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Banque "Banque du Rhône" as third-party
                clause data-protection { """La {Banque} est responsable du traitement.""" }
            }
        `, { only: [CODE] });
    });
});

describe('a processor that decides purposes', () => {
    test.each([
        'Le {Prestataire} peut exploiter les données du {Client} pour améliorer ses produits et établir des statistiques commerciales.',
        'Le {Prestataire} utilise les données à caractère personnel pour ses propres finalités.',
        'Le {Prestataire} se réserve le droit de céder les données à ses partenaires.',
        'Le {Prestataire} est autorisé à utiliser les fichiers du {Client} pour entraîner ses modèles.',
        'Le {Prestataire} détermine les finalités du traitement.',
        'Il est convenu que le {Prestataire} traite les données pour son propre compte.',
        'Le Prestataire pourra réutiliser les données du Client à des fins de prospection commerciale.',
        'Le {Prestataire} se réserve le droit d’utiliser les données à des fins d’amélioration de ses services.',
        'Les données peuvent être cédées par le Prestataire à ses partenaires.',
        'Les données du {Client} pourront être utilisées par le {Prestataire} pour ses propres besoins.',
        'Les données pourront être utilisées à des fins publicitaires par le Prestataire.',
        'Le {Prestataire} exploite les données du {Client} dans son propre intérêt.',
        'Le {Prestataire} utilise les données pour ses propres fins et les partage avec ses partenaires.'
    ])('%s', async sentence => {
        expect(await found(dossier('fr', 'Voir les conditions.', sentence))).toHaveLength(1);
    });

    test.each([
        'The {Provider} may use the Client data to improve its products.',
        'The {Provider} may share personal data with its partners.',
        'The {Provider} reserves the right to use such data for training its models.',
        'The {Provider} may use personal data to train its fraud-detection models.',
        'The {Provider} determines the purposes of the processing.',
        'Personal data may be used by the {Provider} for marketing purposes.',
        'The {Provider} may process the data for its own internal business purposes.',
        'The {Provider} may use the data for purposes of its own.',
        'Client data may be shared by the Provider with its partners.',
        "Personal data may be used for the {Provider}'s own purposes.",
        'The {Provider} may use personal data for the improvement of its services.'
    ])('%s', async sentence => {
        expect(await found(dossier('en', 'See the terms.', sentence))).toHaveLength(1);
    });

    test.each([
        "Le {Prestataire} n'utilise pas les données pour ses propres finalités.",
        "Le {Prestataire} s'interdit d'utiliser les données pour son propre compte.",
        'Le {Prestataire} ne peut céder les données à ses partenaires.',
        'Le {Prestataire} améliore ses services.',
        'Le {Prestataire} peut utiliser des données anonymisées pour améliorer ses services.',
        'Le {Prestataire} utilise les données de supervision pour améliorer ses services.',
        'Le {Prestataire} utilise les coordonnées des interlocuteurs, données qui lui servent pour sa prospection.',
        'Le {Client} utilise les données pour ses propres finalités.',
        'Le {Client} détermine les finalités, et le {Prestataire} suit ses instructions.',
        'Le {Prestataire} traite les données que le {Client} utilise pour ses propres besoins.',
        'Le {Prestataire} traite les données du {Client} afin de permettre à celui-ci d’améliorer ses services.',
        'Toute utilisation des données par le {Prestataire} pour ses propres finalités est interdite.',
        'Le {Prestataire} traite les données à des fins de prospection commerciale.',
        'Le {Prestataire} peut utiliser les données à des fins de prospection pour le compte du {Client}.',
        'Les données peuvent être cédées par le {Client} à ses partenaires.',
        'Les données peuvent être utilisées par le {Client} à des fins commerciales.',
        'Les données sont traitées par le {Prestataire} sur instruction, à des fins de prospection.',
        'Les données ne peuvent être utilisées par le {Prestataire} pour ses propres besoins.',
        'Les données techniques peuvent être utilisées par le {Prestataire} pour améliorer ses services.',
        'Le {Client} utilise les données transmises par le {Prestataire} dans son propre intérêt.',
        'Le {Prestataire} peut facturer ses prestations à des fins commerciales.',
        'Le {Prestataire} conserve ses journaux de sécurité, données qu’il traite pour ses propres besoins.'
    ])('%s', async sentence => {
        expect(await found(dossier('fr', sentence, sentence))).toEqual([]);
    });

    test.each([
        'The {Provider} shall not use the data for its own purposes.',
        'The {Provider} makes no use of the data for its own purposes.',
        'The {Provider} may use anonymised data to improve its services.',
        'The {Provider} may use technical data to improve its services.',
        'The {Client} uses the data for its own purposes.',
        'The {Provider} processes data which the {Client} shares with its partners.',
        'The {Provider} processes personal data for marketing purposes.',
        'Personal data may be used by the {Client} for its own purposes.',
        'Personal data may not be used by the {Provider} for marketing purposes.',
        "The {Provider} processes the data for the {Client}'s own purposes.",
        "Personal data may be used for the {Client}'s own purposes.",
        'The data may be used by the {Provider} for marketing on behalf of the {Client}.',
        'The {Provider} may use the hosting platform for commercial purposes.',
        'The {Provider} improves its tools continuously.'
    ])('%s', async sentence => {
        expect(await found(dossier('en', sentence, sentence))).toEqual([]);
    });
});

test('the word is underlined, and the fix writes the role that the party has', async () => {
    await check(`
        use "msp:rgpd"
        contract Principal "Contrat" {
            party Client "Mercier" as client, controller
            party Prestataire "Nordal" as provider, processor
            clause data-protection {
                """
                Le {Client} décide des finalités.
                Le {Prestataire}, en qualité de responsable de traitement, tient le registre.
        //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ error role-mismatch-prose: presents "Nordal" as "responsable de traitement"; the dossier makes it: processor
                """
            }
        }
    `, { only: [CODE] });
    await checkFix(`
        use "msp:rgpd"
        contract Principal "Contrat" {
            party Client "Mercier" as client, controller
            party Prestataire "Nordal" as provider, processor
            clause data-protection { """Le {Prestataire}, en qualité de responsable de traitement, tient le registre.""" }
        }
    `, { code: CODE, title: 'Write "sous-traitant"' }, `
        use "msp:rgpd"
        contract Principal "Contrat" {
            party Client "Mercier" as client, controller
            party Prestataire "Nordal" as provider, processor
            clause data-protection { """Le {Prestataire}, en qualité de sous-traitant, tient le registre.""" }
        }
    `);
});
