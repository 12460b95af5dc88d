import { isDurationValue, type Clause } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Place } from '../../../model/finding.js';
import { fold, meaningOf } from '../../../model/values.js';
import { insertFactFixes } from '../../../policy/insertion.js';
import { isRunningText, passagesOf, reader } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

interface Use {
    readonly place: Place;
    readonly text: string;
    readonly hours: boolean;
}

const WORKING = /(?<![\p{L}-])(?:(?<hours>heures?\s+(?:ouvrée?s|ouvrables?)|(?:business|working)\s+hours?)|jours?\s+(?:ouvrés?|ouvrables?)|(?:business|working)\s+days?)(?![\p{L}-])/giu;
const uses = reader(text => [...text.matchAll(WORKING)].map(match => ({ start: match.index, end: match.index + match[0].length, hours: match.groups?.['hours'] !== undefined })));

export const calendarUndefined: Rule = {
    id: 'calendar-undefined',
    aliases: ['MSP315'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Les jours et les heures ouvrés devraient avoir un calendrier', en: 'Working days and hours should have a calendar' },
    sources: ['C. trav., art. L3133-1', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract) {
            return;
        }
        const found = [...durations(dossier), ...prose(dossier)];
        const stated = (fact: string): boolean => dossier.facts.isStated('intervention-modalities', fact);
        const defined = definitions(dossier);
        const holidays = stated('holidays') || /férié|public\s+holiday|bank\s+holiday|jour\s+chômé/iu.test(defined);
        // Parties in one country have one calendar of hours; across borders the zone must be said.
        const timezone = !crossesBorders(dossier) || stated('timezone') || /fuseau|heure\s+(?:de\s+|d['’]|légale|locale)|time\s+zone|\b(?:UTC|GMT|CET|CEST)\b|\p{Lu}\p{L}+\s+time/u.test(defined);
        const [first, ...others] = found.filter(({ hours }) => !holidays || hours && !timezone);
        if (!first) {
            return;
        }
        const clause = dossier.clausesOfKind('intervention-modalities')[0];
        const missing = [...(holidays ? [] : ['holidays']), ...(timezone || !found.some(({ hours }) => hours) ? [] : ['timezone'])];
        const declarations = missing.flatMap(fact => dossier.library.fact('intervention-modalities', fact) ?? []);
        report({
            place: first.place,
            message: {
                fr: `« ${first.text} » : ${missing.includes('holidays') ? 'quels jours fériés (pays, canton)' : ''}${missing.length > 1 ? ', et ' : ''}${missing.includes('timezone') ? 'quel fuseau horaire' : ''} ? Définissez le terme, ou complétez les modalités d'intervention.`,
                en: `"${first.text}": ${missing.includes('holidays') ? 'which public holidays (country, canton)' : ''}${missing.length > 1 ? ', and ' : ''}${missing.includes('timezone') ? 'which time zone' : ''}? Define the term, or complete the clause on intervention.`
            },
            related: others.slice(0, 10).map(({ place }) => ({ place, message: { fr: 'Également ici', en: 'Here too' } })),
            fixes: clause && declarations.length > 0 ? insertFactFixes(clause, declarations) : []
        });
    }
};

function prose(dossier: Dossier): Use[] {
    return dossier.documents.flatMap(document => passagesOf(document).filter(passage => isRunningText(passage) && !passage.term).flatMap(passage =>
        uses(passage).map(({ start, end, hours }) => ({ place: passage.place(start, end), text: passage.text.slice(start, end).replace(/\s+/g, ' '), hours }))));
}

/** `5 business days`, `4 working hours`. */
function durations(dossier: Dossier): Use[] {
    return [...dossier.facts.subjects].flatMap(({ statements }) => statements).filter(({ reading }) => !reading).flatMap(({ value }): Use[] => {
        const meaning = meaningOf(value);
        const part = isDurationValue(value) && meaning.type === 'duration' ? meaning.parts.find(({ clock }) => clock === 'business') : undefined;
        return part ? [{ place: { node: value }, text: value.$cstNode?.text ?? '', hours: part.unit === 'hour' || part.unit === 'minute' }] : [];
    });
}

/** What the dossier says of its working days and hours: definitions, and the clauses on definitions and hours. */
function definitions(dossier: Dossier): string {
    const isAbout = (clause: Clause | undefined): boolean => clause !== undefined && ['definitions', 'intervention-modalities', 'helpdesk'].includes(dossier.kindNameOf(clause) ?? '');
    return dossier.documents.flatMap(passagesOf)
        .filter(({ term, clause }) => term ? /ouvr|business|working|service|support|hours|heures/.test(fold([term.name, ...term.aliases].join(' '))) : isAbout(clause))
        .map(({ text }) => text).join('\n');
}

function crossesBorders(dossier: Dossier): boolean {
    const countries = dossier.parties.filter(party => dossier.rolesOf(party).some(({ role }) => role === 'client' || role === 'provider')).flatMap(party => {
        const meaning = meaningOf(party.facts.find(({ name }) => name === 'country')?.value);
        return meaning.type === 'reference' ? meaning.names.at(-1) ?? [] : [];
    });
    return new Set(countries).size > 1;
}
