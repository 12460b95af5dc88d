/** A small contract with every kind of node. */
import { contract } from '../dossier.js';

export const EVERYTHING = {
    '/contrat.msp': contract(`
        precedence Principal > Sla
        glossary { "Incident" also "Incidents" """Événement qui interrompt un Service.""" "Service" """Prestation du périmètre.""" "Jour ouvré" """Jour du lundi au vendredi, hors jours fériés.""" }
        clause preamble "Exposé" { """Le Client exploite un réseau de boutiques et confie son système au Prestataire.""" }
        clause "Objet" as Objet { """
            Le Prestataire fournit les **Services** décrits à l'{Sla} et à l'{Prix}, sous réserve de \`reserve\`.

            ### Étendue

            - Un premier engagement du Prestataire, qui porte sur la supervision ;
            - un deuxième, qui porte sur la *sauvegarde* quotidienne des données ;
            - un troisième.

            1. Première étape : l'audit du parc.
            2. Deuxième étape : la reprise.

            > Citation d'un échange entre les parties.

            | Poste | Prix |
            | --- | ---: |
            | Supervision | 1 200 € |
            | Sauvegarde | 800 € |

            ---
        """ clause "Détail" { """Un Incident est clos sous {Client}.""" } }
        clause "Prix" as Prix { """Le Client paie 1 200,50 € dans les 30 jours de la facture, sans escompte.""" }
        clause confidentiality { duration: 5 years }`),
    '/annexe.msp': 'use "msp:infogerance"\nannex Sla "Annexe 2 – Niveaux" of Principal { version "2.1" clause sla "Niveaux" { response: { critical: 1 hour major: 4 hours } availability: 99.9% per month """Délais :\n\n{response}""" } clause "Suivi" { """Un comité se réunit chaque mois.""" } }'
};
