import type { Message } from '../../../model/finding.js';
import { fileOf } from '../../../model/tree.js';
import { triedExamples } from '../../../prose/phrases/examples.js';
import { lexiconOf, type LexiconFault } from '../../../prose/phrases/lexicon.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Rule } from '../../rule.js';

export const unreadablePhrase: Rule = {
    id: 'unreadable-phrase',
    domain: 'syntax',
    level: 'error',
    title: { fr: 'Une phrase de bibliothèque doit pouvoir être lue, et lire ses exemples', en: 'A phrase of a library must be readable, and must read its examples' },
    sources: ['Language guide: phrases'],
    checkFile({ document, library }, { report }) {
        if (nodesOf(document, 'Said').length === 0 && nodesOf(document, 'WordList').length === 0) {
            return;
        }
        for (const fault of lexiconOf(library).faults) {
            if (fileOf(fault.node) === document) {
                report({ message: faultMessage(fault), place: { node: fault.node, property: fault.property, index: fault.index } });
            }
        }
        for (const { example, fault } of triedExamples(library, example => fileOf(example) === document)) {
            if (fault !== undefined) {
                report({
                    level: 'warning',
                    message: example.excluded
                        ? { fr: 'La phrase lit cet exemple, qu\'elle doit laisser : précisez-la, ou ajoutez « unless ».', en: 'The phrase reads this example, which it must leave alone: make it narrower, or add "unless".' }
                        : { fr: 'Aucune phrase ne lit cet exemple comme il le dit : complétez la formulation, ou corrigez la valeur.', en: 'No phrase reads this example as it says: complete the wording, or correct the value.' },
                    place: { node: example, property: example.prose ? 'prose' : 'text' }
                });
            }
        }
    }
};

function faultMessage({ reason, name = '' }: LexiconFault): Message {
    switch (reason) {
        case 'unclosed': return { fr: `« ${name} » n'est pas refermé dans cette phrase.`, en: `"${name}" is not closed in this phrase.` };
        case 'unopened': return { fr: `« ${name} » ne ferme rien dans cette phrase.`, en: `"${name}" closes nothing in this phrase.` };
        case 'empty': return { fr: 'Cette phrase ne contient aucun mot.', en: 'This phrase holds no word.' };
        case 'unknown-group': return { fr: `Aucun groupe de mots ne s'appelle « ${name} » : déclarez-le avec « words ${name} ».`, en: `No word group is called "${name}": declare it with "words ${name}".` };
        case 'unknown-slot': return { fr: `« {${name}} » n'est ni une valeur ni un rôle : {value}, {row}, {duration}, {client} …`, en: `"{${name}}" is neither a value nor a role: {value}, {row}, {duration}, {client} …` };
        case 'circle': return { fr: `Le groupe de mots « ${name} » se contient lui-même.`, en: `The word group "${name}" contains itself.` };
    }
}
