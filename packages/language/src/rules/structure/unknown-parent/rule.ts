import { URI, UriUtils } from 'langium';
import type { DossierDocument } from '../../../generated/ast.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Message, Place } from '../../../model/finding.js';
import { nearNames } from '../../../model/spelling.js';
import { headOf, rangeOf, uriOf } from '../../../model/tree.js';
import type { ParentLink, Workspace } from '../../../model/workspace.js';
import { alternatives, didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Report, Rule } from '../../rule.js';
import { notRead } from '../../kit/read-failures.js';

export const unknownParent: Rule = {
    id: 'unknown-parent',
    domain: 'structure',
    level: 'error',
    unread: true,
    title: { fr: 'Un document doit se rattacher à un seul document, qui existe', en: 'A document must belong to one document, which exists' },
    sources: ['Language guide: the documents of a dossier'],
    checkFile({ document: file }, { workspace, report }) {
        for (const document of nodesOf(file, 'DossierDocument')) {
            const found = describe(document, workspace.parentOf(document), workspace);
            if (found) {
                report(found);
            }
        }
    }
};

function describe(document: DossierDocument, link: ParentLink, workspace: Workspace): Report | undefined {
    const name = document.parent?.$refText ?? '';
    const place: Place = { node: document, property: 'parent' };
    switch (link.state) {
        case 'missing': return document.file !== undefined ? missingInFile(document, name, workspace) : missing(document, name, place, link.elsewhere, workspace);
        case 'ambiguous': return {
            place,
            message: {
                fr: `Plusieurs documents s'appellent ${quote(name, 'fr')} : précisez lequel par « from "chemin.msp" », ou renommez l'un d'eux.`,
                en: `Several documents are called ${quote(name, 'en')}: say which with from "path.msp", or rename one of them.`
            },
            related: link.candidates.map(candidate => ({ place: headOf(candidate), message: { fr: 'Document possible', en: 'Possible document' } })),
            fixes: fromFixes(document, link.candidates)
        };
        case 'circle': return {
            place,
            message: circleMessage(document, link.documents),
            related: link.documents.filter(member => member !== document).map(member => ({
                place: { node: member, property: 'parent' },
                message: { fr: `${member.name} se rattache à ${member.parent?.$refText ?? ''}`, en: `${member.name} is of ${member.parent?.$refText ?? ''}` }
            }))
        };
        default: return undefined;
    }
}

function missing(document: DossierDocument, name: string, place: Place, elsewhere: readonly DossierDocument[], workspace: Workspace): Report {
    if (elsewhere.length > 0) {
        const paths = elsewhere.slice(0, 3).map(other => pathTo(document, other));
        return {
            place,
            message: message(language => language === 'fr'
                ? `Aucun document ${quote(name, 'fr')} dans ce dossier de fichiers ni au-dessus. Il en existe un dans ${alternatives(paths, 'fr')} : précisez-le par « from ».`
                : `There is no document ${quote(name, 'en')} in this folder or above. There is one in ${alternatives(paths, 'en')}: name it with "from".`),
            related: elsewhere.map(other => ({ place: headOf(other), message: { fr: 'Document de ce nom, ailleurs', en: 'A document of this name, elsewhere' } })),
            fixes: fromFixes(document, elsewhere)
        };
    }
    const near = nearNames(name, workspace.possibleParents(document).map(other => other.name));
    return {
        place,
        message: message(language => (language === 'fr'
            ? `Le document ${quote(name, 'fr')}, auquel celui-ci se rattache, n'existe pas dans ce dossier de fichiers ni au-dessus.`
            : `The document ${quote(name, 'en')}, to which this one belongs, is not in this folder or above.`) + didYouMean(near, language)),
        fixes: replaceFixes(place, near)
    };
}

function missingInFile(document: DossierDocument, name: string, workspace: Workspace): Report {
    const place: Place = { node: document, property: 'file' };
    const path = document.file ?? '';
    const unread = notRead({ fr: `Le fichier ${quote(path, 'fr')}`, en: `The file ${quote(path, 'en')}` }, workspace.failureOfParent(document));
    if (unread) {
        return { place, message: unread };
    }
    const same = workspace.possibleParents(document).filter(other => other.name === name);
    return {
        place,
        message: {
            fr: `Le fichier ${quote(document.file ?? '', 'fr')} n'existe pas ou ne contient pas de document ${quote(name, 'fr')} : corrigez le chemin.`,
            en: `The file ${quote(document.file ?? '', 'en')} does not exist or holds no document ${quote(name, 'en')}: correct the path.`
        },
        fixes: replaceFixes(place, [...new Set(same.map(other => pathTo(document, other)))].slice(0, 3), path => `"${path}"`)
    };
}

function circleMessage(document: DossierDocument, circle: readonly DossierDocument[]): Message {
    const start = Math.max(0, circle.indexOf(document));
    const path = [...circle.slice(start), ...circle.slice(0, start), document].map(member => member.name).join(' → ');
    return {
        fr: `Ces documents se rattachent les uns aux autres en cercle : ${path}. L'un d'eux doit être le contrat, sans « of ».`,
        en: `These documents belong to each other in a circle: ${path}. One of them must be the contract, without "of".`
    };
}

/** `from "relative/path.msp"` behind the name of the parent; in the place of one that names another file. */
function fromFixes(document: DossierDocument, candidates: readonly DossierDocument[]): Fix[] {
    const paths = [...new Set(candidates.filter(other => uriOf(other) !== uriOf(document)).map(other => pathTo(document, other)))].slice(0, 4);
    return paths.map((path, index): Fix => ({
        title: { fr: `Préciser le fichier « ${path} »`, en: `Name the file "${path}"` },
        preferred: index === 0 && paths.length === 1,
        edits: () => {
            if (document.file !== undefined) {
                return [replaceEdit({ node: document, property: 'file' }, `"${path}"`)];
            }
            const { end } = rangeOf({ node: document, property: 'parent' });
            return [{ uri: uriOf(document), offset: end, end, text: ` from "${path}"` }];
        }
    }));
}

function pathTo(from: DossierDocument, to: DossierDocument): string {
    return UriUtils.relative(UriUtils.dirname(URI.parse(uriOf(from))), URI.parse(uriOf(to)));
}
