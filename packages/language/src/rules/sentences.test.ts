/**
 * What rules read in running text, as a lawyer writes it: sentences written from the catalogue before the rules' words were
 * looked at, and others beside them in which nothing is wrong. A rule that is made to read more is tried against all of them.
 */
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.js';

interface Sentence {
    readonly rule: string;
    readonly source: string;
    readonly found: boolean;
}

const sentences: Sentence[] = [];

const french = (items: string, head = '', others = ''): string => `use "msp:infogerance"
contract Contrat "Contrat d'infogérance" {
  language fr
  signed 2026-03-02 effective 2026-04-01
  party Client "Laiteries du Vercors" as client, controller { form: "SAS" country: FR trader: yes }
  party Prestataire "Ozone Services" as provider, processor { form: "SARL" country: FR trader: yes }
  clause governing-law { country: FR }
  ${head}
  ${items}
}
${others}`;
const english = (items: string, head = '', others = ''): string => `use "msp:infogerance"
contract Main "Managed services agreement" {
  language en
  signed 2026-03-02 effective 2026-04-01
  party Client "Vale Dairies" as client, controller { form: "Ltd" country: IE trader: yes }
  party Provider "Ozone Services" as provider, processor { form: "Ltd" country: IE trader: yes }
  clause governing-law { country: IE }
  ${head}
  ${items}
}
${others}`;
const clause = (kind: string, text: string, facts = ''): string => `clause ${kind} { ${facts} """ ${text} """ }`;
const says = (rule: string, source: string): void => { sentences.push({ rule, source, found: true }); };
const saysNot = (rule: string, source: string): void => { sentences.push({ rule, source, found: false }); };
const fr = (rule: string, items: string, head = '', others = ''): void => says(rule, french(items, head, others));
const en = (rule: string, items: string, head = '', others = ''): void => says(rule, english(items, head, others));
const silent = {
    fr: (rule: string, items: string, others = ''): void => saysNot(rule, french(items, '', others)),
    en: (rule: string, items: string, others = ''): void => saysNot(rule, english(items, '', others))
};
const cgv = (inner: string) => `terms Cgv "Conditions générales" of Contrat by Prestataire { ${inner} }`;
const tos = (inner: string) => `terms T "Terms of business" of Main by Provider { ${inner} }`;
const annexDpa = (t: string) => `agreement Dpa "Accord de sous-traitance" of Contrat { ${clause('data-protection', t)} }`;
const two = 'annex A1 "Annexe 1" of Contrat { } annex A2 "Annexe 2" of Contrat { }';
const ch = (s: string) => s.replace('governing-law { country: FR','governing-law { country: CH').replace('governing-law { country: IE','governing-law { country: CH');

// affiliates
fr('affiliates-without-right', clause('scope-functional', 'Les utilisateurs des filiales du Client, notamment Laiterie Savoie, accèdent au support dans les mêmes conditions.'));
fr('affiliates-without-right', clause('scope-technical', 'Le parc comprend les postes de la société Fromagerie des Alpes, filiale du Client.'));
en('affiliates-without-right', clause('scope-functional', 'The services are also used by the Client\'s affiliates and their employees.'));
en('affiliates-without-right', clause('scope-technical', 'The sites include those of Alpine Cheese Ltd, a subsidiary of the Client.'));
silent.fr('affiliates-without-right', clause('assignment', 'Le Client peut céder le contrat à une filiale.'));
// audit
fr('audit-right-emptied', clause('audit', 'Le Client ne peut réaliser d\'audit qu\'avec l\'accord préalable du Prestataire.'));
fr('audit-right-emptied', clause('audit', 'Le droit d\'audit s\'exerce exclusivement par la remise des certificats et rapports d\'audit du Prestataire.'));
en('audit-right-emptied', clause('audit', 'The Client\'s audit right is satisfied by the provision of the Provider\'s ISO 27001 certificate.'));
en('audit-right-emptied', clause('audit', 'Audits shall not extend to the Provider\'s sub-processors.'));
silent.fr('audit-right-emptied', clause('audit', 'Le Prestataire ne peut refuser un audit ; il remet en outre ses certificats.'));
// availability-versus-downtime
fr('availability-versus-downtime', clause('sla', 'La disponibilité mensuelle est de 99,9 %, soit au plus 4 heures d\'arrêt par mois.'));
en('availability-versus-downtime', clause('sla', 'Availability is 99.9% per month, i.e. no more than 4 hours of downtime a month.'));
silent.fr('availability-versus-downtime', clause('sla', 'La disponibilité mensuelle est de 99,9 %, soit 43 minutes d\'arrêt par mois.'));
// calendar
fr('calendar-undefined', clause('sla', 'Le délai de rétablissement est de huit heures ouvrées.'));
fr('calendar-undefined', clause('payment', 'Toute contestation est formée dans les cinq jours ouvrables.'));
en('calendar-undefined', clause('sla', 'The Provider responds within two business days.'));
en('calendar-undefined', clause('ticketing', 'Tickets are acknowledged within four working hours.'));
silent.fr('calendar-undefined', clause('sla', 'Le délai de rétablissement est de huit heures.'));
// cap conflict dpa
says('cap-conflict-dpa', french(`clause liability { cap: 100 000 EUR }`, '', annexDpa('La responsabilité du Prestataire au titre de la protection des données n\'est pas plafonnée.')));
says('cap-conflict-dpa', french(`clause liability { cap: 100 000 EUR }`, '', annexDpa('Le Prestataire répond sans limitation de montant des dommages résultant d\'un manquement au présent accord.')));
says('cap-conflict-dpa', english(`clause liability { cap: 100 000 EUR }`, '', annexDpa('The Provider\'s liability under this addendum is unlimited.').replace('of Contrat','of Main')));
says('cap-conflict-dpa', english(`clause liability { cap: 100 000 EUR }`, '', annexDpa('No limitation of liability applies to breaches of this data processing agreement.').replace('of Contrat','of Main')));
saysNot('cap-conflict-dpa', french(`clause liability { cap: 100 000 EUR }`, '', annexDpa('Le plafond de responsabilité du Contrat s\'applique au présent accord.')));
// cap not computable
fr('cap-not-computable', clause('liability', 'Le Prestataire ne saurait être tenu au-delà d\'un certain montant fixé d\'un commun accord.'));
fr('cap-not-computable', clause('liability', 'L\'indemnisation due par le Prestataire ne pourra excéder un pourcentage du prix.'));
en('cap-not-computable', clause('liability', 'The Provider\'s aggregate liability shall be capped.'));
en('cap-not-computable', clause('liability', 'Liability is limited to a reasonable amount having regard to the charges.'));
silent.fr('cap-not-computable', clause('liability', 'La responsabilité du Prestataire est plafonnée à 200 000 euros par an.'));
// data act unfair
fr('data-act-unfair-term', '', '', cgv(clause('switching', 'Le Prestataire est seul juge de l\'interprétation des conditions d\'accès aux données.')));
fr('data-act-unfair-term', '', '', cgv(clause('data-return-deletion', 'La responsabilité du Prestataire est exclue en cas d\'impossibilité d\'accéder aux données, même en cas de faute lourde ou intentionnelle.')));
en('data-act-unfair-term', '', '', tos(clause('switching', 'The Provider alone shall determine whether the data supplied conform to the agreement.')));
en('data-act-unfair-term', '', '', tos(clause('data-return-deletion', 'The Provider excludes liability for any denial of access to the data, including in case of wilful misconduct or gross negligence.')));
silent.fr('data-act-unfair-term', '', cgv(clause('data-return-deletion', 'Le Prestataire répond de sa faute lourde ou intentionnelle dans la restitution des données.')));
// dpa restates
fr('dpa-only-restates-the-law', clause('data-protection', 'Le sous-traitant ne traite les données à caractère personnel que sur instruction documentée du responsable du traitement, veille à ce que les personnes autorisées s\'engagent à respecter la confidentialité, prend toutes les mesures requises en vertu de l\'article 32, aide le responsable du traitement à garantir le respect des obligations prévues aux articles 32 à 36 et met à sa disposition toutes les informations nécessaires.'));
en('dpa-only-restates-the-law', clause('data-protection', 'The processor processes the personal data only on documented instructions from the controller, ensures that persons authorised to process have committed themselves to confidentiality, takes all measures required pursuant to Article 32, assists the controller in ensuring compliance with Articles 32 to 36, and makes available all information necessary to demonstrate compliance.'));
silent.fr('dpa-only-restates-the-law', clause('data-protection', 'Le Prestataire traite les données sur instruction documentée transmise à dpo@ozone.fr, notifie les violations sous 24 heures et restitue les données au format CSV sous 15 jours.'));
// early termination
fr('early-termination-full-price', clause('termination', 'Si le Client met fin au contrat avant son terme, il verse une indemnité égale au montant des redevances restant dues jusqu\'à l\'échéance.'));
fr('early-termination-full-price', clause('termination', 'Toute résiliation avant terme rend immédiatement exigible l\'intégralité des loyers à échoir.'));
en('early-termination-full-price', clause('termination', 'If the Client terminates early, all fees for the remainder of the term become immediately payable.'));
en('early-termination-full-price', clause('termination', 'Upon termination for convenience the Client shall pay 100% of the charges remaining until the end of the initial term.'));
silent.fr('early-termination-full-price', clause('termination', 'En cas de résiliation anticipée, les mensualités restant à courir ne sont pas dues.'));
// excluded damage
fr('excluded-damage-is-the-service', clause('liability', 'Le Prestataire ne répond pas de la perte, de l\'altération ou de la destruction des données du Client.') + clause('backup', 'Le Prestataire sauvegarde.'));
fr('excluded-damage-is-the-service', clause('liability', 'Constituent des dommages indirects, non réparables, les pertes de données et de fichiers.') + clause('backup', 'Le Prestataire sauvegarde.'));
en('excluded-damage-is-the-service', clause('liability', 'Loss of data, loss of profit and loss of goodwill are excluded.') + clause('backup', 'The Provider backs up.'));
en('excluded-damage-is-the-service', clause('liability', 'Neither party shall be liable for indirect loss, including corruption of data.') + clause('backup', 'The Provider backs up.'));
silent.fr('excluded-damage-is-the-service', clause('liability', 'Le Prestataire répond de la perte de données.') + clause('backup', 'Le Prestataire sauvegarde.'));
// exit on payment
fr('exit-conditional-on-payment', clause('reversibility', 'Le Prestataire n\'est tenu d\'exécuter la réversibilité que si le Client est à jour de ses paiements.'));
fr('exit-conditional-on-payment', clause('data-return-deletion', 'Sous réserve du paiement de l\'ensemble des factures, le Prestataire remet au Client ses données.'));
en('exit-conditional-on-payment', clause('reversibility', 'Exit assistance is provided on condition that all fees due have been settled.'));
en('exit-conditional-on-payment', clause('data-return-deletion', 'The Provider shall have a lien over the Client data until payment of all sums due.'));
silent.fr('exit-conditional-on-payment', clause('data-return-deletion', 'Le Prestataire restitue les données, y compris en cas de facture impayée.'));
// floating terms
fr('floating-terms', clause('document-hierarchy', 'Les conditions générales du Prestataire, dans leur version en vigueur au jour de la commande et accessibles en ligne, sont applicables.'));
fr('floating-terms', clause('document-hierarchy', 'Le Prestataire peut modifier ses conditions générales à tout moment ; la poursuite de l\'utilisation vaut acceptation.'));
en('floating-terms', clause('document-hierarchy', 'The Provider may update the service description at any time by posting a new version on its website.'));
en('floating-terms', clause('document-hierarchy', 'The then-current version of the support policy available at the Provider\'s website applies.'));
silent.fr('floating-terms', clause('document-hierarchy', 'Les conditions générales sont celles en vigueur à la date de signature, version 3 du 1er janvier 2026, annexées.'));
// guaranteed but best efforts
fr('guaranteed-but-best-efforts', clause('sla', 'Le délai de rétablissement est garanti.') + clause('obligation-nature', 'Obligation de moyens.', 'default: means'));
fr('guaranteed-but-best-efforts', clause('sla', 'La GTR est de quatre heures.') + clause('obligation-nature', 'Le Prestataire n\'est soumis qu\'à une obligation de moyens.', 'default: means'));
en('guaranteed-but-best-efforts', clause('sla', 'The Provider guarantees restoration within four hours.') + clause('obligation-nature', 'Best efforts only.', 'default: means'));
en('guaranteed-but-best-efforts', clause('sla', 'Uptime of 99.9% is guaranteed.') + clause('obligation-nature', 'The Provider is bound by an obligation of means.', 'default: means'));
silent.fr('guaranteed-but-best-efforts', clause('sla', 'Ces délais sont des objectifs et ne sont pas garantis.') + clause('obligation-nature', 'Obligation de moyens.', 'default: means'));
// hds label
fr('hds-outdated-label', clause('hds', 'Le Prestataire dispose de l\'agrément hébergeur de données de santé délivré par le ministre.'));
fr('hds-outdated-label', clause('hds', 'L\'infrastructure est agréée par l\'ASIP Santé.'));
fr('hds-outdated-label', clause('hds', 'Le Prestataire est certifié selon le référentiel HDS 2018.'));
en('hds-outdated-label', clause('hds', 'The Provider is approved by ASIP Santé for the hosting of health data.'));
silent.fr('hds-outdated-label', clause('hds', 'Le Prestataire est certifié HDS ; l\'ancien agrément a disparu.'));
// instructions silent on transfers
fr('instructions-silent-on-transfers', clause('data-protection', 'Le Prestataire ne traite les données que sur instructions documentées du Client.', 'instructions: "documented"'));
silent.fr('instructions-silent-on-transfers', clause('data-protection', 'Le Prestataire ne traite les données que sur instructions documentées du Client, y compris pour les transferts hors de l\'Union.'));
// joint
fr('joint-control-without-arrangement', clause('data-protection', 'Le Client et le Prestataire sont coresponsables du traitement de supervision.'));
fr('joint-control-without-arrangement', clause('data-protection', 'Les Parties déterminent conjointement les finalités et les moyens du traitement.'));
en('joint-control-without-arrangement', clause('data-protection', 'The parties act as joint controllers of the support tickets.'));
en('joint-control-without-arrangement', clause('data-protection', 'The Client and the Provider jointly determine the purposes and means of the processing.'));
silent.fr('joint-control-without-arrangement', clause('data-protection', 'Les parties ne sont pas responsables conjoints du traitement.'));
// key technical word
fr('key-technical-word-undefined', clause('backup', 'Les sauvegardes sont conservées sur un site physiquement isolé.'));
en('key-technical-word-undefined', clause('continuity', 'The infrastructure shall be fully redundant.'));
silent.fr('key-technical-word-undefined', clause('object', 'Le Client souhaite une meilleure disponibilité de ses équipes.'));
// liability cap and data subjects
fr('liability-cap-and-data-subjects', clause('data-protection', 'Le plafond de responsabilité prévu au contrat s\'applique à toute réclamation relative aux données personnelles.'));
fr('liability-cap-and-data-subjects', clause('liability', 'La limitation de responsabilité vaut également pour les manquements au RGPD.', 'cap: 100 000 EUR'));
en('liability-cap-and-data-subjects', clause('data-protection', 'The liability cap applies to all claims relating to personal data.'));
en('liability-cap-and-data-subjects', clause('liability', 'The limitations of this clause apply to any breach of data protection law.', 'cap: 100 000 EUR'));
silent.fr('liability-cap-and-data-subjects', clause('data-protection', 'Entre les parties, le plafond s\'applique aux manquements au RGPD ; il n\'est pas opposable aux personnes concernées.'));
// outdated
fr('outdated-legal-reference', clause('termination', 'La résiliation intervient dans les conditions de l\'article 1184 du Code civil.'));
fr('outdated-legal-reference', clause('data-protection', 'Les transferts sont couverts par le Privacy Shield et les clauses de la décision 2010/87/UE.'));
en('outdated-legal-reference', clause('data-protection', 'The parties comply with Directive 95/46/EC.'));
fr('outdated-legal-reference', clause('jurisdiction', 'Tout litige est porté devant le Tribunal de Grande Instance de Lyon.'));
silent.fr('outdated-legal-reference', clause('termination', 'L\'article 1231-5 du Code civil s\'applique.'));
// paid assistance
fr('paid-assistance-for-own-breach', clause('data-protection', 'L\'assistance du Prestataire aux demandes d\'exercice des droits et à la gestion des violations donne lieu à facturation complémentaire au tarif en vigueur.'));
fr('paid-assistance-for-own-breach', clause('data-protection', 'Le Client supporte les coûts de l\'aide apportée par le Prestataire pour les analyses d\'impact et les notifications.'));
en('paid-assistance-for-own-breach', clause('data-protection', 'Assistance with data breaches and data subject requests shall be charged at the Provider\'s then-current rates.'));
en('paid-assistance-for-own-breach', clause('data-protection', 'The Client shall reimburse the Provider for all costs incurred in providing assistance under this clause.'));
silent.fr('paid-assistance-for-own-breach', clause('data-protection', 'L\'assistance est facturée au temps passé, sauf lorsqu\'elle est rendue nécessaire par un manquement du Prestataire.'));
// party name
fr('party-name-inconsistent', clause('object', 'L\'Infogérant assure la supervision. Le Prestataire remet un rapport.'));
fr('party-name-inconsistent', clause('object', 'L\'Acheteur fournit les accès. Le Client désigne un correspondant. L\'Acheteur valide.'));
en('party-name-inconsistent', clause('object', 'The Supplier shall monitor the servers. The Provider shall report monthly.'));
en('party-name-inconsistent', clause('object', 'The Customer appoints a contact. The Client approves the reports.'));
silent.fr('party-name-inconsistent', clause('third-party-products', 'Le fournisseur d\'énergie est choisi par le Client.'));
// perpetual
fr('perpetual-commitment', clause('term', 'Le contrat est conclu sans limitation de durée et les parties ne peuvent y mettre fin.'));
fr('perpetual-commitment', clause('renewal', 'À son terme, il se reconduit automatiquement, sans faculté de dénonciation.'));
en('perpetual-commitment', clause('term', 'This agreement shall continue in perpetuity.'));
en('perpetual-commitment', clause('renewal', 'The agreement renews automatically and the Client may not object to renewal.'));
silent.fr('perpetual-commitment', clause('term', 'Les obligations de confidentialité ne sont pas perpétuelles.'));
// precedence partial
fr('precedence-scope-partial', clause('document-hierarchy', 'Entre elles, les annexes prévalent dans l\'ordre de leur numérotation.'), '', two);
fr('precedence-scope-partial', clause('document-hierarchy', 'En cas de contradiction entre les documents techniques, le plus récent l\'emporte.'), '', two);
en('precedence-scope-partial', clause('document-hierarchy', 'In the event of a conflict between the schedules, the lower-numbered schedule prevails.'), '', two.replace(/Contrat/g,'Main'));
en('precedence-scope-partial', clause('document-hierarchy', 'Among the annexes, the order of precedence is their numerical order.'), '', two.replace(/Contrat/g,'Main'));
silent.fr('precedence-scope-partial', clause('document-hierarchy', 'En cas de contradiction entre le contrat et les annexes, le contrat prévaut.'), two);
// premium number
fr('premium-number-price', clause('helpdesk', 'L\'assistance est joignable au 0 892 70 12 34.'));
fr('premium-number-price', clause('helpdesk', 'Le numéro d\'appel est un numéro surtaxé.'));
fr('premium-number-price', clause('intervention-modalities', 'Les utilisateurs appellent le 08 99 65 43 21 du lundi au vendredi.'));
silent.fr('premium-number-price', clause('helpdesk', 'L\'assistance est joignable au 04 76 12 34 56, appel non surtaxé.'));
// price arithmetic
fr('price-arithmetic', clause('price', 'Le prix est de 1 000 euros par mois, soit 13 000 euros par an.'));
en('price-arithmetic', clause('price', 'The fee is EUR 1,000 per month, i.e. EUR 13,000 per year.'));
silent.fr('price-arithmetic', clause('price', 'Le prix est de 1 000 euros par mois, soit 12 000 euros par an.'));
// not at hand
fr('processing-agreement-not-at-hand', clause('data-protection', 'L\'accord sur la protection des données est communiqué au Client sur simple demande.'));
fr('processing-agreement-not-at-hand', clause('data-protection', 'Le DPA du Prestataire est consultable à l\'adresse https://ozone.fr/dpa.'));
en('processing-agreement-not-at-hand', clause('data-protection', 'The data processing agreement is available upon request.'));
en('processing-agreement-not-at-hand', clause('data-protection', 'The Provider\'s DPA, published at www.ozone.com/dpa, applies.'));
silent.fr('processing-agreement-not-at-hand', clause('data-protection', 'L\'accord de sous-traitance est joint en annexe ; les rapports d\'audit sont disponibles sur demande.'));
// slo
fr('slo-weaker-than-sla', clause('slo', 'L\'objectif de disponibilité garanti est de 99 %.'));
fr('slo-weaker-than-sla', clause('slo', 'Le Prestataire garantit un taux de disponibilité de 99,5 %.'));
en('slo-weaker-than-sla', clause('slo', 'The Provider guarantees an availability of 99%.'));
en('slo-weaker-than-sla', clause('slo', 'The guaranteed response time is one hour.'));
silent.fr('slo-weaker-than-sla', clause('slo', 'Cet objectif n\'est pas garanti.'));
// soft words
fr('soft-wording-in-commitment', clause('backup', 'Les sauvegardes sont vérifiées régulièrement.'));
fr('soft-wording-in-commitment', clause('reversibility', 'Le Prestataire apporte, dans la mesure du possible, une assistance raisonnable au repreneur.'));
en('soft-wording-in-commitment', clause('security', 'The Provider will use its best efforts to patch the servers as soon as possible.'));
en('soft-wording-in-commitment', clause('backup', 'Restore tests are carried out from time to time.'));
silent.fr('soft-wording-in-commitment', clause('backup', 'Les sauvegardes sont vérifiées régulièrement, au moins une fois par semaine.'));
// sous-traitant
fr('sous-traitant-ambiguous', clause('subcontracting', 'Le Prestataire demeure responsable de ses sous-traitants, dont le Client agrée les conditions de paiement.') + clause('data-protection', 'Le Prestataire est sous-traitant au sens du RGPD.'));
fr('sous-traitant-ambiguous', clause('subcontracting', 'Tout sous-traitant est accepté par le Client conformément à la loi n° 75-1334.') + clause('data-protection', 'Le sous-traitant ne traite les données que sur instruction du responsable du traitement.'));
silent.fr('sous-traitant-ambiguous', clause('data-protection', 'Le Prestataire est sous-traitant au sens du RGPD et recourt à un sous-traitant ultérieur.'));
// subcontractor liability
fr('subcontractor-liability-disclaimed', clause('liability', 'La responsabilité du Prestataire ne peut être recherchée du fait de ses sous-traitants.'));
fr('subcontractor-liability-disclaimed', clause('subcontracting', 'Le Client exercera ses recours directement contre le sous-traitant, à l\'exclusion du Prestataire.'));
en('subcontractor-liability-disclaimed', clause('subcontracting', 'The Provider shall not be liable for any failure of its sub-processors.'));
en('subcontractor-liability-disclaimed', clause('liability', 'The Provider disclaims all liability for services performed by subcontractors.'));
silent.fr('subcontractor-liability-disclaimed', clause('liability', 'Le Prestataire ne répond pas des fautes des éditeurs choisis par le Client ; il répond de ses sous-traitants.'));
// Swiss
says('swiss-mandate-lock', ch(french(clause('termination', 'Le contrat ne peut être résilié avant son terme.'))));
says('swiss-mandate-lock', ch(french(clause('termination', 'En cas de révocation anticipée, le Client verse une pénalité de 20 000 francs.'))));
says('swiss-mandate-lock', ch(english(clause('termination', 'The Client may not terminate this agreement before the end of the fixed term.'))));
says('swiss-mandate-lock', ch(english(clause('termination', 'Early termination by the Client shall trigger a penalty equal to six monthly fees.'))));
saysNot('swiss-mandate-lock', ch(french(clause('termination', 'Chaque partie peut résilier en tout temps ; aucune pénalité n\'est due.'))));
// table
fr('table-and-text-differ', clause('payment', 'Les factures sont réglées dans un délai de 45 jours à compter de leur émission.', 'term: 30 days'));
en('table-and-text-differ', clause('payment', 'Invoices are payable within 60 days of the invoice date.', 'term: 30 days'));
silent.fr('table-and-text-differ', clause('payment', 'Les factures sont réglées à 30 jours ; la contestation est reçue pendant 45 jours.', 'term: 30 days'));
// insolvency
fr('termination-on-insolvency', clause('termination', 'L\'ouverture d\'une procédure de sauvegarde à l\'encontre de l\'une des parties entraîne la résiliation immédiate du contrat.'));
fr('termination-on-insolvency', clause('termination', 'Le Prestataire pourra mettre fin au contrat si le Client est en cessation de paiements ou fait l\'objet d\'un redressement judiciaire.'));
says('termination-on-insolvency', english(clause('termination', 'This agreement terminates automatically upon the opening of insolvency proceedings against the Client.')).replace('governing-law { country: IE','governing-law { country: FR'));
says('termination-on-insolvency', english(clause('termination', 'Either party may terminate if the other becomes insolvent, enters administration or receivership.')).replace('governing-law { country: IE','governing-law { country: FR'));
silent.fr('termination-on-insolvency', clause('termination', 'En cas de procédure collective, l\'administrateur peut exiger la poursuite du contrat.'));
// third party role
fr('third-party-role-unstated', clause('scope-functional', 'La messagerie est hébergée par la société Nuage Alpin.'));
fr('third-party-role-unstated', clause('backup', 'Les sauvegardes sont externalisées chez OVHcloud.'));
en('third-party-role-unstated', clause('scope-functional', 'The servers are hosted by Nordic Cloud Ltd.'));
en('third-party-role-unstated', clause('backup', 'Backups are stored with Amazon Web Services.'));
silent.fr('third-party-role-unstated', clause('scope-functional', 'La messagerie est hébergée par le Prestataire.'));
// total exclusion
fr('total-exclusion', clause('liability', 'Le Prestataire décline toute responsabilité au titre des services.'));
fr('total-exclusion', clause('liability', 'Le Client renonce à tout recours contre le Prestataire.'));
en('total-exclusion', clause('liability', 'The Provider accepts no liability whatsoever in connection with the services.'));
en('total-exclusion', clause('liability', 'All liability of the Provider, howsoever arising, is hereby excluded.'));
silent.fr('total-exclusion', clause('liability', 'Le Prestataire décline toute responsabilité pour les équipements du Client non inventoriés.'));
// acronym
silent.fr('undefined-acronym', clause('security', 'Le centre opérationnel de sécurité (SOC) reçoit les journaux. Le SOC répond.'));
// undefined term
fr('undefined-term', clause('sla', 'Le Prestataire corrige toute Anomalie Bloquante. Une Anomalie Bloquante est prioritaire.'));
en('undefined-term', clause('sla', 'The Provider shall restore each Critical Platform. The Critical Platform is monitored.'));
silent.fr('undefined-term', clause('sla', 'Le Prestataire corrige toute anomalie bloquante en France et en Suisse.'));
// placeholder
fr('unfilled-placeholder', clause('payment', 'Le prix est de ____ euros.'));
fr('unfilled-placeholder', clause('term', 'Le contrat prend effet le JJ/MM/AAAA.'));
en('unfilled-placeholder', clause('payment', 'Payment within [TBC] days.'));
en('unfilled-placeholder', clause('payment', 'The contact is [insert name].'));
silent.fr('unfilled-placeholder', clause('payment', 'Le prix est fixé à l\'annexe [A] et au tableau {1}.'));
// price change
fr('unilateral-price-change', clause('price-revision', 'Les tarifs du Prestataire peuvent être révisés à tout moment par celui-ci.'));
fr('unilateral-price-change', clause('price', 'Le Prestataire est libre de faire évoluer ses prix.'));
en('unilateral-price-change', clause('price-revision', 'Charges may be changed by the Provider at any time.'));
en('unilateral-price-change', clause('price', 'The Provider reserves the right to vary its fees.'));
silent.fr('unilateral-price-change', clause('price-revision', 'Les prix sont révisés selon l\'indice Syntec à la date anniversaire par le Prestataire.'));
// words and figures
fr('words-and-figures-differ', clause('payment', 'Une indemnité de cent mille euros (10 000 €) est due.'));
fr('words-and-figures-differ', clause('termination', 'Le préavis est de trois (6) mois.'));
en('words-and-figures-differ', clause('termination', 'A notice period of ninety (60) days applies.'));
en('words-and-figures-differ', clause('liability', 'Liability is limited to two hundred thousand euros (EUR 20,000).'));
silent.fr('words-and-figures-differ', clause('payment', 'Trois (3) factures, vingt-et-un (21) jours.'));
// annex missing / broken ref
fr('annex-missing', clause('price', 'Le détail des prix figure à l\'annexe financière n° 4.'));
fr('annex-missing', clause('sla', 'Voir annexe B.'));
en('annex-missing', clause('price', 'The charges are set out in Schedule 4.'));
en('annex-missing', clause('sla', 'Service levels appear in Appendix C.'));
silent.fr('annex-missing', clause('price', 'Sans annexe, le contrat se suffit à lui-même.'));
fr('broken-cross-reference', clause('payment', 'Sous réserve des articles 31 et 32 ci-après.'));
en('broken-cross-reference', clause('payment', 'Subject to sections 31 and 32.'));
silent.fr('broken-cross-reference', clause('payment', 'En application de l\'article L. 441-10 du Code de commerce et de l\'article 82 du RGPD.'));
// force majeure
fr('force-majeure-overbroad', clause('force-majeure', 'La défaillance d\'un fournisseur, une attaque informatique ou un mouvement social au sein du Prestataire exonèrent celui-ci.'));
fr('force-majeure-overbroad', clause('force-majeure', 'De façon expresse, sont assimilés à la force majeure : les virus, les coupures de courant dans les locaux du Prestataire.'));
en('force-majeure-overbroad', clause('force-majeure', 'Neither party is liable for delays due to hacking, ransomware or supplier default.'));
en('force-majeure-overbroad', clause('force-majeure', 'The following are force majeure events: cyber-attacks, industrial action by the Provider\'s employees.'));
silent.fr('force-majeure-overbroad', clause('force-majeure', 'Une cyberattaque n\'est un cas de force majeure que si elle n\'a pu être évitée malgré les mesures convenues.'));
// controller duty
fr('controller-duty-shifted', clause('data-protection', 'Le Prestataire notifie la violation à la CNIL dans les 72 heures.'));
fr('controller-duty-shifted', clause('data-protection', 'Le Prestataire apprécie si la violation doit être notifiée à l\'autorité de contrôle.'));
en('controller-duty-shifted', clause('data-protection', 'The Provider shall notify the supervisory authority of any personal data breach.'));
en('controller-duty-shifted', clause('data-protection', 'The Provider is responsible for informing data subjects and obtaining their consent.'));
silent.fr('controller-duty-shifted', clause('data-protection', 'Le Prestataire ne notifie pas la CNIL ; il en informe le Client, seul compétent.'));
// roles
fr('role-mismatch-prose', clause('data-protection', 'Le Prestataire est autorisé à utiliser les données du Client afin d\'améliorer ses services.'));
fr('role-mismatch-prose', clause('data-protection', 'Les données du Client pourront être exploitées par le Prestataire à des fins statistiques commerciales.'));
en('role-mismatch-prose', clause('data-protection', 'The Provider may use Client personal data to train its models.'));
en('role-mismatch-prose', clause('confidentiality', 'The Provider may share the Client\'s data with its partners for marketing.'));
silent.fr('role-mismatch-prose', clause('data-protection', 'Le Prestataire s\'interdit d\'utiliser les données pour ses propres finalités.'));
fr('role-contradicted-by-behaviour', clause('data-protection', 'Le Prestataire fixe la durée de conservation des données et désigne les destinataires.'));
fr('role-contradicted-by-behaviour', clause('data-protection', 'Le Prestataire répond en son nom propre aux demandes des personnes concernées.'));
en('role-contradicted-by-behaviour', clause('data-protection', 'The Provider decides the retention periods and the legal basis of the processing.'));
en('role-contradicted-by-behaviour', clause('data-protection', 'The Provider replies directly and in its own name to requests from data subjects.'));
silent.fr('role-contradicted-by-behaviour', clause('data-protection', 'Le Prestataire transmet au Client les demandes des personnes et n\'y répond pas.'));
silent.fr('unilateral-price-change', clause('price', 'Le Prestataire est libre de faire évoluer ses outils.'));
silent.fr('unilateral-price-change', clause('price-revision', 'Les prix peuvent être révisés par le Prestataire une fois par an selon la formule de l\'annexe.'));
silent.en('unilateral-price-change', clause('price-revision', 'Charges may be changed by the Provider only with the Client\'s written consent.'));
silent.fr('total-exclusion', clause('liability', 'Le Client renonce à tout recours contre le Prestataire au-delà du plafond.'));
silent.en('total-exclusion', clause('liability', 'All liability of the Provider for indirect loss is excluded.'));
silent.en('total-exclusion', clause('liability', 'The Provider accepts no liability in connection with the services if the Client fails to provide access.'));
silent.fr('subcontractor-liability-disclaimed', clause('liability', 'La responsabilité du Prestataire ne peut être recherchée du fait des sous-traitants du Client.'));
silent.en('subcontractor-liability-disclaimed', clause('liability', 'The Provider shall not be liable for failures of the Client\'s subcontractors.'));
silent.en('subcontractor-liability-disclaimed', clause('liability', 'The Provider shall not be liable for services performed by subcontractors chosen by the Client.'));
silent.fr('perpetual-commitment', clause('term', 'Le contrat est conclu sans limitation de durée ; chaque partie peut y mettre fin avec un préavis de six mois.'));
silent.fr('perpetual-commitment', clause('term', 'Le contrat est conclu sans limitation de durée mais les parties ne peuvent y mettre fin qu\'avec un préavis de six mois.'));
silent.en('perpetual-commitment', clause('renewal', 'The Client may refuse renewal by notice; neither party shall be bound further.'));
silent.fr('exit-conditional-on-payment', clause('reversibility', 'Le Prestataire exécute la réversibilité, que le Client soit ou non à jour de ses paiements, et ne peut la suspendre.'));
silent.en('exit-conditional-on-payment', clause('reversibility', 'Exit assistance shall not be made on condition that fees have been settled.'));
silent.fr('early-termination-full-price', clause('termination', 'Le Client verse 30 % du montant des redevances restant dues jusqu\'à l\'échéance.'));
silent.en('early-termination-full-price', clause('termination', 'The Client shall pay half of the charges remaining until the end of the term.'));
silent.fr('termination-on-insolvency', clause('termination', 'La mise en liquidation judiciaire ne met pas fin au contrat.'));
silent.fr('swiss-mandate-lock', clause('termination', 'En cas de révocation anticipée, le Client verse une pénalité.'));
saysNot('swiss-mandate-lock', ch(french(clause('termination', 'En cas de résiliation anticipée en temps inopportun, la partie qui résilie verse une indemnité forfaitaire.'))));
silent.fr('hds-outdated-label', clause('hds', 'Le référentiel HDS de 2018 est remplacé ; le certificat suit la version 2.0.'));
silent.fr('joint-control-without-arrangement', clause('governance', 'Le Client et le Prestataire déterminent ensemble les moyens du comité de pilotage.'));
silent.en('joint-control-without-arrangement', clause('data-protection', 'If the parties jointly determine the purposes of a processing, they will sign an arrangement.'));
silent.fr('affiliates-without-right', clause('scope-functional', 'Les filiales du Prestataire participent aux services.'));
silent.fr('affiliates-without-right', clause('scope-functional', 'Les filiales du Client sont exclues du périmètre.'));
saysNot('cap-conflict-dpa', french(`clause liability { cap: 100 000 EUR }`, '', annexDpa('La responsabilité du Prestataire est limitée au plafond du contrat.')));
silent.fr('cap-not-computable', clause('liability', 'L\'indemnisation ne pourra excéder une somme égale au prix annuel.'));
silent.en('cap-not-computable', clause('liability', 'Liability shall not exceed an amount equal to the annual fees.'));
silent.fr('cap-not-computable', clause('liability', 'La responsabilité du Prestataire est limitée à 80 % des sommes versées au cours des douze derniers mois.'));
silent.fr('paid-assistance-for-own-breach', clause('data-protection', 'Le Prestataire supporte les coûts de l\'assistance.'));
silent.en('soft-wording-in-commitment', clause('backup', 'Restore tests are carried out periodically, at least every quarter.'));
silent.en('controller-duty-shifted', clause('data-protection', 'The Provider assists the Client in informing data subjects.'));
silent.fr('controller-duty-shifted', clause('data-protection', 'Il appartient au Client d\'informer les personnes concernées et de recueillir leur consentement.'));
silent.en('role-contradicted-by-behaviour', clause('data-protection', 'The Provider replies to requests of the Client in its own name.'));
silent.en('data-act-unfair-term', '', tos(clause('payment', 'The Provider alone shall determine whether an invoice is late.')));
silent.fr('floating-terms', clause('document-hierarchy', 'Le Prestataire ne peut modifier ses conditions générales à tout moment ; un avenant est requis.'));
silent.en('floating-terms', clause('document-hierarchy', 'The Provider may update the service description by written agreement of the parties at any time.'));
silent.en('floating-terms', clause('document-hierarchy', 'The latest version of the operating system shall apply.'));
silent.fr('guaranteed-but-best-efforts', clause('sla', 'Aucun délai de rétablissement n\'est garanti.') + clause('obligation-nature', 'Obligation de moyens.', 'default: means'));
silent.en('processing-agreement-not-at-hand', clause('data-protection', 'The data processing agreement is attached and also available on request.'));
silent.fr('price-arithmetic', clause('price', 'Le prix est de 1 000 euros par mois, soit 11 000 euros par an après remise.'));
silent.en('price-arithmetic', clause('price', 'The fee is EUR 1,000 per month, or EUR 12,000 per year.'));
silent.en('table-and-text-differ', clause('backup', 'Backups are kept for 30 days.', 'retention: 30 days'));
silent.fr('table-and-text-differ', clause('payment', 'Les factures sont réglées dans un délai de 30 jours.', 'term: 30 days'));
silent.fr('table-and-text-differ', clause('payment', 'Les factures sont réglées par virement ; les avoirs sont émis sous 15 jours.', 'term: 30 days'));
silent.fr('sous-traitant-ambiguous', clause('subcontracting', 'Toute entreprise sous-traitante est acceptée par le Client.') + clause('data-protection', 'Le Prestataire est sous-traitant au sens du RGPD.'));
silent.fr('role-mismatch-prose', clause('data-protection', 'Les données anonymisées pourront être exploitées par le Prestataire à des fins statistiques.'));
silent.en('role-mismatch-prose', clause('data-protection', 'The Client shall be the data controller of the personal data.'));
silent.fr('audit-right-emptied', clause('audit', 'Le droit d\'audit s\'exerce une fois par an, sur place.'));
silent.en('liability-cap-and-data-subjects', clause('liability', 'The limitations of this clause do not apply to data protection claims.', 'cap: 100 000 EUR'));
silent.fr('annex-missing', clause('price', 'L\'annexe technique n\'est pas contractuelle.'));
silent.fr('outdated-legal-reference', clause('jurisdiction', 'Tout litige est porté devant le tribunal judiciaire de Lyon.'));
silent.fr('precedence-scope-partial', clause('document-hierarchy', 'Le Contrat prime ; entre elles, les annexes et le Contrat se complètent.'), two);
// what the text may say where no fact says it
fr('breach-notice-too-slow', clause('data-protection', 'Le Prestataire notifie toute violation de données au Client dans un délai de 96 heures.'));
fr('breach-notice-too-slow', clause('data-protection', 'Toute violation de données est signalée au Client au plus tard dans les 5 jours ouvrés.'));
en('breach-notice-too-slow', clause('data-protection', 'The Provider shall report any personal data breach to the Client within 4 days.'));
en('breach-notice-too-slow', clause('data-protection', 'Breaches are notified to the Client no later than 80 hours after the Provider becomes aware of them.'));
silent.fr('breach-notice-too-slow', clause('data-protection', 'Le Prestataire notifie toute violation au Client dans les 24 heures, afin qu\'il puisse la notifier à la CNIL dans les 72 heures.'));
silent.fr('breach-notice-too-slow', clause('data-protection', 'Le Client signale au Prestataire, dans un délai de 5 jours, toute violation de données qu\'il constate.'));
silent.fr('breach-notice-too-slow', clause('data-protection', 'Le Prestataire notifie toute violation de données au Client dans un délai de 96 heures.', 'breach-notice: 24 hours'));
silent.en('breach-notice-too-slow', clause('data-protection', 'The Provider shall report any personal data breach within 24 hours and keep records of breaches for 5 years.'));
fr('cap-on-bodily-injury', clause('liability', 'La responsabilité totale du Prestataire, tous dommages confondus y compris corporels, n\'excédera pas 50 000 euros.'));
en('cap-on-bodily-injury', clause('liability', 'Liability for all damage, including personal injury, is limited to EUR 50,000.'));
silent.fr('cap-on-bodily-injury', clause('liability', 'La responsabilité est plafonnée à 50 000 euros, sauf dommages corporels.'));
silent.en('cap-on-bodily-injury', clause('liability', 'The cap does not apply to damage including personal injury.'));
fr('sla-stop-clock-open', clause('sla', 'Les délais sont suspendus pendant l\'attente d\'une réponse du Client ou d\'un fournisseur tiers.'));
en('sla-stop-clock-open', clause('sla', 'The clock stops while the Provider is waiting for the Client.'));
silent.fr('sla-stop-clock-open', clause('sla', 'Les délais sont suspendus pendant l\'attente d\'une réponse du Client, mentionnée au ticket.'));
silent.fr('sla-stop-clock-open', clause('sla', 'Les délais ne sont pas suspendus pendant l\'attente d\'une réponse d\'un tiers.'));
silent.en('sla-stop-clock-open', clause('sla', 'The clock stops for at most 2 days while waiting for the Client.'));
fr('late-interest-too-low', clause('payment', 'Tout retard entraîne des intérêts au taux de 1 % par an.'));
fr('late-interest-too-low', clause('payment', 'Les pénalités de retard sont calculées au taux de 3 % l\'an.'));
silent.fr('late-interest-too-low', clause('payment', 'Tout retard entraîne des intérêts au taux de la BCE majoré de 10 % par an.'));
silent.fr('late-interest-too-low', clause('payment', 'Tout retard entraîne des intérêts au taux de 12 % par an.'));
silent.fr('late-interest-too-low', clause('payment', 'Les prix sont révisés de 2 % par an au plus ; un retard donne lieu à des intérêts.'));
en('role-mismatch-prose', clause('data-protection', 'The Provider shall be the data controller of the Client\'s personal data.'));
silent.en('role-mismatch-prose', clause('data-protection', 'The Provider is the controller of the Provider\'s personal data.'));
// lengths of time in words
fr('availability-versus-downtime', clause('sla', 'Le Prestataire garantit un taux de disponibilité de 99,5 % par mois, ce qui autorise deux heures d\'indisponibilité mensuelle.'));
silent.fr('availability-versus-downtime', clause('sla', 'La disponibilité de 99,9 % par mois autorise quarante-trois minutes d\'arrêt par mois.'));
fr('breach-notice-too-slow', clause('data-protection', 'Le Prestataire signale au Client toute violation de données dans un délai de quatre jours.'));
silent.en('breach-notice-too-slow', clause('data-protection', 'The Provider shall report any data breach to the Client within twenty-four hours.'));
fr('table-and-text-differ', clause('payment', 'Les factures sont réglées dans un délai de quarante-cinq jours.', 'term: 30 days'));
en('table-and-text-differ', clause('payment', 'Invoices are payable within sixty days of the invoice date.', 'term: 30 days'));
silent.fr('table-and-text-differ', clause('payment', 'Les factures sont réglées dans un délai de trente jours.', 'term: 30 days'));
silent.fr('table-and-text-differ', clause('payment', 'Les factures sont réglées sous trente (30) jours.', 'term: 30 days'));

describe.each([...new Set(sentences.map(({ rule }) => rule))])('%s', rule => {
    test.each(sentences.filter(sentence => sentence.rule === rule).map(sentence => [sentence.found ? 'reads' : 'leaves alone', sentence.source.split('\n').slice(8).join(' ').trim(), sentence] as const))('%s %s', async (_, __, { source, found }) => {
        const { shared } = await TestWorkspace.reuse({ '/contract.msp': source });
        expect(shared.checking.Checker.findingsIn('file:///contract.msp').some(({ code }) => code === rule)).toBe(found);
    });
});
