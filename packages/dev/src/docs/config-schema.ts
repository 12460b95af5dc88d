// The JSON schema of msp.config.json, from the rules and the shipped requirements: editors complete and explain what can be configured.
import { createMspServices, isPolicy, LEVELS, rootOf, rules, type Message } from '@msp/language';
import { DOMAINS } from './pages.ts';
import { requirementEntries } from './requirements.ts';

const ALL_LEVELS = [...LEVELS, 'off'];

interface Named {
    readonly name: string;
    readonly description: string;
}

/** The schema as it is written. */
export async function configSchema(): Promise<string> {
    const { shared } = createMspServices();
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    const checks = [
        ...rules.map(({ id, aliases = [], title, level }) => ({ id, aliases, text: title, level: level as string })),
        ...requirementEntries(shared).map(({ id, aliases, message, level }) => ({ id, aliases, text: message, level }))
    ].sort((a, b) => a.id < b.id ? -1 : 1);
    const ids = checks.map(({ id, aliases, text, level }) => ({ name: id, description: `${aliases.length > 0 ? `${aliases.join(', ')}. ` : ''}${both(text)} (${level})` }));
    const numbers = [...new Set(checks.flatMap(({ aliases }) => aliases))].sort().map(alias => ({
        name: alias, description: checks.filter(({ aliases }) => aliases.includes(alias)).map(({ id }) => id).join(', ')
    }));
    const policies = shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'msp').toArray()
        .flatMap(document => rootOf(document)?.members.filter(isPolicy) ?? [])
        .map(({ name, title }) => ({ name, description: title ?? name })).sort((a, b) => a.name < b.name ? -1 : 1);
    const schema = {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'Niveaux des remarques / Levels of findings',
        description: 'Vaut pour son dossier et ceux qu\'il contient ; le fichier le plus proche l\'emporte. / Applies to its folder and those below; a nearer file says more than a farther one.',
        type: 'object',
        allowComments: true,
        allowTrailingCommas: true,
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            levels: section('Une règle ou une exigence, par son identifiant ou son numéro au catalogue. / A rule or requirement, by its id or its number in the catalogue.', [...ids, ...numbers]),
            domains: section('Toutes les règles d\'un domaine. / All rules of a domain.', Object.entries(DOMAINS).map(([name, description]) => ({ name, description }))),
            policies: section('Toutes les exigences d\'une politique. / All requirements of a policy.', policies),
            libraries: {
                type: 'array', items: { type: 'string' },
                description: 'Dossiers hors de l\'espace de travail où « use » et « from » peuvent lire ; les chemins partent de ce fichier. / Folders outside the workspace from which "use" and "from" may read; paths start at this file.'
            }
        },
        definitions: {
            level: {
                enum: ALL_LEVELS,
                enumDescriptions: ['Erreur / Error', 'Avertissement / Warning', 'Information', 'Suggestion / Hint', 'Non affichée / Not shown']
            }
        }
    };
    return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** A firm's own rules and policies have names that the schema does not know: they take a level too. */
function section(description: string, names: readonly Named[]): unknown {
    return {
        type: 'object', description,
        properties: Object.fromEntries(names.map(({ name, description: text }) => [name, { description: text, $ref: '#/definitions/level' }])),
        additionalProperties: { $ref: '#/definitions/level' }
    };
}

function both({ fr, en }: Message): string {
    return `${fr} / ${en}`;
}
