/** Why a file that is there is not read, told where it is named. */
import type { Message } from '../../model/finding.js';
import { LARGEST_FILE, type ReadFailure } from '../../model/read-failure.js';

/** What can be done, as a sentence that follows the name of the file. */
const WHY: Readonly<Record<Exclude<ReadFailure, 'absent'>, Message>> = {
    'special': { fr: 'n\'est pas un fichier ordinaire : il n\'est pas lu.', en: 'is no regular file: it is not read.' },
    'too-large': {
        fr: `dépasse ${LARGEST_FILE / 1_000_000} millions d'octets, ce qu'aucun contrat n'atteint : il n'est pas lu.`,
        en: `is larger than ${LARGEST_FILE / 1_000_000} million bytes, which no contract is: it is not read.`
    },
    'outside': {
        fr: 'est hors de l\'espace de travail : il n\'est pas lu. Ouvrez un dossier qui le contient, ou autorisez le sien par « libraries » dans msp.config.json.',
        en: 'lies outside the workspace: it is not read. Open a folder that holds it, or allow its own with "libraries" in msp.config.json.'
    },
    'unreadable': { fr: 'ne peut pas être lu : vérifiez les droits d\'accès, ou qu\'un autre programme ne le tient pas.', en: 'cannot be read: check its permissions, and whether another program holds it.' }
};

/** @param name as the file is called in each language, the beginning of the sentence */
export function notRead(name: Message, failure: ReadFailure | undefined): Message | undefined {
    const why = failure === undefined || failure === 'absent' ? undefined : WHY[failure];
    return why && { fr: `${name.fr} ${why.fr}`, en: `${name.en} ${why.en}` };
}
