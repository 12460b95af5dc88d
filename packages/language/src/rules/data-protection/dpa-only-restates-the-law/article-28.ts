/**
 * The text of article 28(3) of Regulation (EU) 2016/679, points (a) to (h), in the official languages of the product: to
 * recognise a clause that copies it. An extract of an official text of the European Union.
 */
import type { Language } from '../../../model/finding.js';

export const ARTICLE_28_3: Readonly<Record<Language, string>> = {
    fr: `ne traite les données à caractère personnel que sur instruction documentée du responsable du traitement, y compris en ce qui
        concerne les transferts de données à caractère personnel vers un pays tiers ou à une organisation internationale, à moins qu'il ne
        soit tenu d'y procéder en vertu du droit de l'Union ou du droit de l'État membre auquel le sous-traitant est soumis ; dans ce cas, le
        sous-traitant informe le responsable du traitement de cette obligation juridique avant le traitement, sauf si le droit concerné
        interdit une telle information pour des motifs importants d'intérêt public ; veille à ce que les personnes autorisées à traiter les
        données à caractère personnel s'engagent à respecter la confidentialité ou soient soumises à une obligation légale appropriée de
        confidentialité ; prend toutes les mesures requises en vertu de l'article 32 ; respecte les conditions visées aux paragraphes 2 et 4
        pour recruter un autre sous-traitant ; tient compte de la nature du traitement, aide le responsable du traitement, par des mesures
        techniques et organisationnelles appropriées, dans toute la mesure du possible, à s'acquitter de son obligation de donner suite aux
        demandes dont les personnes concernées le saisissent en vue d'exercer leurs droits prévus au chapitre III ; aide le responsable du
        traitement à garantir le respect des obligations prévues aux articles 32 à 36, compte tenu de la nature du traitement et des
        informations à la disposition du sous-traitant ; selon le choix du responsable du traitement, supprime toutes les données à
        caractère personnel ou les renvoie au responsable du traitement au terme de la prestation de services relatifs au traitement, et
        détruit les copies existantes, à moins que le droit de l'Union ou le droit de l'État membre n'exige la conservation des données à
        caractère personnel ; met à la disposition du responsable du traitement toutes les informations nécessaires pour démontrer le
        respect des obligations prévues au présent article et pour permettre la réalisation d'audits, y compris des inspections, par le
        responsable du traitement ou un autre auditeur qu'il a mandaté, et contribuer à ces audits`,
    en: `processes the personal data only on documented instructions from the controller, including with regard to transfers of personal
        data to a third country or an international organisation, unless required to do so by Union or Member State law to which the
        processor is subject; in such a case, the processor shall inform the controller of that legal requirement before processing, unless
        that law prohibits such information on important grounds of public interest; ensures that persons authorised to process the personal
        data have committed themselves to confidentiality or are under an appropriate statutory obligation of confidentiality; takes all
        measures required pursuant to Article 32; respects the conditions referred to in paragraphs 2 and 4 for engaging another processor;
        taking into account the nature of the processing, assists the controller by appropriate technical and organisational measures,
        insofar as this is possible, for the fulfilment of the controller's obligation to respond to requests for exercising the data
        subject's rights laid down in Chapter III; assists the controller in ensuring compliance with the obligations pursuant to Articles 32
        to 36 taking into account the nature of processing and the information available to the processor; at the choice of the controller,
        deletes or returns all the personal data to the controller after the end of the provision of services relating to processing, and
        deletes existing copies unless Union or Member State law requires storage of the personal data; makes available to the controller all
        information necessary to demonstrate compliance with the obligations laid down in this Article and allow for and contribute to
        audits, including inspections, conducted by the controller or another auditor mandated by the controller`
};
