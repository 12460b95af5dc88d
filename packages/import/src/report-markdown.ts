/** The report of an import as Markdown, for a lawyer to read beside the draft. */
import type { Language } from '@msp/language';
import type { ImportReport, ReportItem, ReportKind } from './report.js';

interface Section {
    readonly kinds: readonly ReportKind[];
    readonly title: Readonly<Record<Language, string>>;
    readonly lead: Readonly<Record<Language, string>>;
}

/** What needs a decision first; what only informs last. */
const SECTIONS: readonly Section[] = [
    {
        kinds: ['unread'], title: { fr: 'Parties non lues', en: 'Parts that were not read' },
        lead: { fr: 'Leur texte n\'est ni dans le brouillon ni dans ce rapport.', en: 'Their text is neither in the draft nor in this report.' }
    },
    {
        kinds: ['columns'], title: { fr: 'Contrat en deux langues', en: 'Contract in two languages' },
        lead: { fr: 'Les deux langues étaient côte à côte. Le brouillon a l\'une des colonnes\u202F; l\'autre est ici.', en: 'The two languages stood side by side. The draft has one of the columns; the other is here.' }
    },
    { kinds: ['comment'], title: { fr: 'Commentaires', en: 'Comments' }, lead: { fr: 'Ils ne sont pas dans le brouillon.', en: 'They are not in the draft.' } },
    {
        kinds: ['deletion', 'moved', 'insertion', 'formatting'], title: { fr: 'Suivi des modifications', en: 'Tracked changes' },
        lead: { fr: 'Le brouillon contient le texte comme si toutes les modifications étaient acceptées.', en: 'The draft has the text as if all changes were accepted.' }
    },
    {
        kinds: ['party'], title: { fr: 'Parties', en: 'Parties' },
        lead: { fr: 'Le brouillon déclare les parties d\'après ces paragraphes et imprime leur désignation à sa façon. Comparez.', en: 'The draft declares the parties from these paragraphs and prints their description in its own way. Compare.' }
    },
    {
        kinds: ['renumbered'], title: { fr: 'Numéros qui changent', en: 'Numbers that change' },
        lead: { fr: 'Le contrat numérote lui-même ses articles. Un renvoi tapé à la main peut désigner un ancien numéro.', en: 'The contract numbers its own articles. A reference typed by hand may name an old number.' }
    },
    {
        kinds: ['article-as-text'], title: { fr: 'Peut-être des articles', en: 'Perhaps articles' },
        lead: { fr: 'Ces lignes ressemblent à des titres d\'articles ; le brouillon les garde comme texte.', en: 'These lines look like headings of articles; the draft keeps them as text.' }
    },
    { kinds: ['chapter'], title: { fr: 'Titres de parties', en: 'Titles of parts' }, lead: { fr: 'Le brouillon les imprime entre les articles, qui gardent leurs numéros.', en: 'The draft prints them between the articles, which keep their numbers.' } },
    { kinds: ['precedence'], title: { fr: 'Ordre de priorité', en: 'Order of precedence' }, lead: { fr: 'Lu dans une liste. À confirmer.', en: 'Read from a list. To be confirmed.' } },
    { kinds: ['reference'], title: { fr: 'Renvois', en: 'Cross-references' }, lead: { fr: 'Ces renvois suivent désormais leur article.', en: 'These references now follow their article.' } },
    { kinds: ['reference-as-text'], title: { fr: 'Renvois restés du texte', en: 'References left as text' }, lead: { fr: 'Aucun article du brouillon n\'est leur cible.', en: 'No article of the draft is their target.' } },
    { kinds: ['footnote', 'endnote'], title: { fr: 'Notes', en: 'Notes' }, lead: { fr: 'Elles ne sont pas dans le brouillon.', en: 'They are not in the draft.' } },
    { kinds: ['header', 'footer'], title: { fr: 'En-têtes et pieds de page', en: 'Headers and footers' }, lead: { fr: 'Ils ne sont pas dans le brouillon.', en: 'They are not in the draft.' } },
    { kinds: ['struck'], title: { fr: 'Texte barré', en: 'Struck text' }, lead: { fr: 'Barré à la main, sans suivi des modifications. Il n\'est pas dans le brouillon.', en: 'Struck through by hand, without tracked changes. It is not in the draft.' } },
    { kinds: ['hidden'], title: { fr: 'Texte masqué', en: 'Hidden text' }, lead: { fr: 'Il n\'est pas dans le brouillon.', en: 'It is not in the draft.' } },
    { kinds: ['image', 'object', 'part'], title: { fr: 'Images et objets', en: 'Images and objects' }, lead: { fr: 'Ils ne sont pas dans le brouillon.', en: 'They are not in the draft.' } },
    { kinds: ['equation'], title: { fr: 'Formules', en: 'Equations' }, lead: { fr: 'Le brouillon les écrit sur une ligne. Vérifiez les parenthèses.', en: 'The draft writes them on one line. Check the brackets.' } },
    { kinds: ['text-box', 'table'], title: { fr: 'Zones de texte et tableaux', en: 'Text boxes and tables' }, lead: { fr: 'Leur texte est dans le brouillon, sous une autre forme.', en: 'Their text is in the draft, in another form.' } },
    { kinds: ['bound'], title: { fr: 'Contrôles liés à des données', en: 'Controls bound to data' }, lead: { fr: 'À l\'ouverture, Word y montre les données du document. Le texte que le fichier avait à leur place en différait.', en: 'Word shows the document\'s data in them. The text that the file had in its place was another.' } },
    { kinds: ['field-left'], title: { fr: 'Champs non repris', en: 'Fields not carried over' }, lead: { fr: 'Rien n\'en est dans le brouillon\u00A0: leur texte ne s\'imprime pas, ou Word le calcule et le fichier ne l\'a pas.', en: 'Nothing of them is in the draft: their text is not printed, or Word computes it and the file does not have it.' } },
    { kinds: ['form-field', 'field'], title: { fr: 'Champs', en: 'Fields' }, lead: { fr: 'Le brouillon contient leur dernière valeur comme texte.', en: 'The draft has their last value as text.' } },
    { kinds: ['signature'], title: { fr: 'Signatures', en: 'Signatures' }, lead: { fr: 'La fin du document est restée du texte. Le contrat imprime aussi ses propres blocs de signature.', en: 'The end of the document stayed text. The contract also prints signature blocks of its own.' } },
    { kinds: ['kind'], title: { fr: 'Espèces proposées', en: 'Suggested kinds' }, lead: { fr: 'D\'après les titres. À confirmer.', en: 'From the headings. To be confirmed.' } },
    { kinds: ['definition'], title: { fr: 'Définitions', en: 'Definitions' }, lead: { fr: 'Mots que la forme du glossaire remplace.', en: 'Words that the form of the glossary replaces.' } },
    { kinds: ['number'], title: { fr: 'Numéros retirés des titres', en: 'Numbers taken out of headings' }, lead: { fr: 'Le contrat les calcule.', en: 'The contract computes them.' } },
    { kinds: ['number-as-text'], title: { fr: 'Numéros automatiques devenus du texte', en: 'Automatic numbers that became text' }, lead: { fr: 'Ils ne changeront plus d\'eux-mêmes.', en: 'They no longer change by themselves.' } },
    { kinds: ['contents'], title: { fr: 'Table des matières', en: 'Table of contents' }, lead: { fr: 'Elle est refaite à partir des titres.', en: 'It is made anew from the headings.' } },
    { kinds: ['symbol', 'character'], title: { fr: 'Caractères', en: 'Characters' }, lead: { fr: 'Remplacés, ou retirés parce qu\'ils ne s\'impriment pas.', en: 'Replaced, or taken out because they do not print.' } },
    { kinds: ['hyperlink', 'other'], title: { fr: 'Autres', en: 'Other' }, lead: { fr: 'À vérifier.', en: 'To be checked.' } }
];

const LABELS: Readonly<Partial<Record<ReportKind, Readonly<Record<Language, string>>>>> = {
    deletion: { fr: 'supprimé', en: 'deleted' }, moved: { fr: 'déplacé d\'ici', en: 'moved away' }, insertion: { fr: 'inséré', en: 'inserted' }, formatting: { fr: 'mise en forme', en: 'formatting' },
    footnote: { fr: 'note de bas de page', en: 'footnote' }, endnote: { fr: 'note de fin', en: 'endnote' }, header: { fr: 'en-tête', en: 'header' }, footer: { fr: 'pied de page', en: 'footer' },
    image: { fr: 'image', en: 'image' }, object: { fr: 'objet', en: 'object' }, part: { fr: 'partie', en: 'part' }, 'text-box': { fr: 'zone de texte', en: 'text box' }, table: { fr: 'tableau', en: 'table' },
    'form-field': { fr: 'champ de formulaire', en: 'form field' }, field: { fr: 'champ', en: 'field' }, symbol: { fr: 'symbole', en: 'symbol' }, character: { fr: 'caractère', en: 'character' }
};

export function reportMarkdown(report: ImportReport, language: Language = report.language): string {
    const { accounting } = report;
    const fr = language === 'fr';
    const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, fr ? '\u202F' : ',');
    const complete = accounting.unaccounted === 0;
    const unread = report.unread > 0;
    // In French nought is singular.
    const counted = (count: number, noun: string): string => `${count} ${noun}${count > 1 || (!fr && count === 0) ? 's' : ''}`;
    const lines = [
        `# ${fr ? 'Rapport d\'import' : 'Import report'}`, '',
        ...(unread ? [fr ? '**Une partie du document n\'a pas été lue**\u00A0: elle est dans un autre format. Ce qui suit ne compte que le reste.' : '**Part of the document was not read**: it is in another format. What follows counts only the rest.', ''] : []),
        fr ? `Ce brouillon vient d'un document Word. ${complete ? `Chaque mot ${unread ? 'lu ' : 'du document '}est` : `Tous les mots ${unread ? 'lus ' : 'du document '}devraient être`} dans le brouillon ou dans ce rapport${complete ? '' : '\u202F; certains manquent'}.`
            : `This draft comes from a Word document. ${complete ? `Every word ${unread ? 'that was read' : 'of the document'} is in the draft or in this report.` : `Every word ${unread ? 'that was read' : 'of the document'} should be in the draft or in this report; some are missing.`}`, '',
        ...table(fr ? ['Caractères, sans les espaces', ''] : ['Characters, without spaces', ''], [
            [fr ? 'dans le document' : 'in the document', number(accounting.characters)],
            [fr ? 'dans le brouillon' : 'in the draft', number(accounting.carried)],
            [fr ? 'dans ce rapport' : 'in this report', number(accounting.reported)],
            [fr ? 'introuvables' : 'not found', number(accounting.unaccounted)],
            ...(unread ? [[fr ? 'parties du document non lues' : 'parts of the document that were not read', number(report.unread)]] : [])
        ]), '',
        ...(accounting.unaccounted > 0 ? [`${fr ? 'Introuvables : ' : 'Not found: '}${accounting.missing.map(code).join(' ')}`, ''] : []),
        fr ? `${counted(report.documents, 'document')}, ${counted(report.clauses, 'article')} dont ${report.clausesWithKind} avec une espèce proposée, ${counted(report.terms, 'définition')}, ${counted(report.parties, 'partie')} ${report.parties > 1 ? 'lues' : 'lue'}.`
            : `${counted(report.documents, 'document')}, ${counted(report.clauses, 'article')} of which ${report.clausesWithKind} with a suggested kind, ${counted(report.terms, 'definition')}, ${report.parties === 1 ? '1 party' : `${report.parties} parties`} read.`, '',
        ...(report.bound ? [fr
            ? `${report.bound === 1 ? '1 valeur que le texte énonce est liée à sa donnée' : `${report.bound} valeurs que le texte énonce sont liées à leur donnée`} : le texte imprimé est le même, et la donnée dit ce que disent ses mots.`
            : `${report.bound === 1 ? '1 value that the text states is bound to its fact' : `${report.bound} values that the text states are bound to their facts`}: the printed text is the same, and the fact says what its words say.`, ''] : []),
        ...(report.clauses === 0 ? [fr ? 'Aucun article n\'a été trouvé\u00A0: le texte est resté de la prose.' : 'No article was found: the text stayed prose.', ''] : []),
        ...(report.parties === 0 ? [fr ? 'Aucune partie n\'a été lue avec certitude : déclarez-les avec `party`.' : 'No party was read with certainty: declare them with `party`.', ''] : [])
    ];
    for (const section of SECTIONS) {
        const items = report.items.filter(item => section.kinds.includes(item.kind));
        if (items.length > 0) {
            lines.push(`## ${section.title[language]} (${items.length})`, '', section.lead[language], '', ...grouped(items).map(group => entry(group, language)), '');
        }
    }
    return `${lines.join('\n').trim()}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(head), '| --- | ---: |', ...rows.map(line)];
}

interface Group {
    readonly item: ReportItem;
    readonly count: number;
}

/** What is the same at the same place is said once, with how often. */
function grouped(items: readonly ReportItem[]): Group[] {
    const groups = new Map<string, { item: ReportItem; count: number }>();
    for (const item of items) {
        const key = JSON.stringify([item.kind, item.article, item.text, item.carried, item.note, item.author, item.date, item.text === '' && item.carried === undefined ? '' : item.excerpt]);
        const known = groups.get(key);
        if (known) {
            known.count += item.times ?? 1;
        } else {
            groups.set(key, { item, count: item.times ?? 1 });
        }
    }
    return [...groups.values()];
}

function entry({ item, count }: Group, language: Language): string {
    const label = LABELS[item.kind]?.[language];
    const said = item.text !== '' ? item.text : item.carried ?? '';
    const about = item.text !== '' && item.carried !== undefined ? ` (${language === 'fr' ? 'sur' : 'on'} ${quoted(item.carried, language)})` : '';
    const who = [item.author, item.date?.slice(0, 10)].filter(Boolean).join(', ');
    const excerpt = item.excerpt !== '' && item.excerpt !== said.trim() && item.excerpt !== item.article ? quoted(item.excerpt, language) : '';
    const place = (item.article === said ? [] : [flat(item.article), excerpt]).filter(text => text !== '').join(', ');
    const head = [label ?? '', who].filter(text => text !== '').map(flat).join(', ');
    const parts = [head === '' ? '' : `**${head}**`, said === '' ? '' : quoted(said, language) + about, item.note ? flat(item.note[language]) : '', place === '' ? '' : `— ${place}`, count > 1 ? `× ${count}` : ''];
    return `- ${parts.filter(Boolean).join(' ')}`;
}

function quoted(text: string, language: Language): string {
    const clean = flat(text);
    return language === 'fr' ? `«\u00A0${clean}\u00A0»` : `“${clean}”`;
}

/** On one line, and no Markdown: text of a document is shown as it is. */
function flat(text: string): string {
    return text.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ').replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}

function code(text: string): string {
    return `\`${text.replaceAll('`', '\'')}\``;
}
