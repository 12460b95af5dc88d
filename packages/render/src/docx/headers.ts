/** What stands above and below every page. */
import { Footer, Header, type XmlComponent } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { ContractTree, DocumentNode } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import { field } from './fields.js';
import { withoutMove, type Marks } from './marks.js';
import { paragraph } from './paragraphs.js';
import type { Runs } from './runs.js';
import { element } from './xml.js';

export interface Around {
    readonly tree: ContractTree;
    readonly draft: boolean;
    readonly marks: Marks;
    readonly runs: Runs;
}

/** The title and the version of the contract; below it the title of the annex. */
export function headerOf(document: DocumentNode, { tree, draft, marks, runs }: Around): Header {
    const { language } = tree;
    const versions = tree.main.particulars.filter(({ label }) => label === WORDS.version[language]);
    const right = [
        ...(draft ? [runs.run(WORDS.draft[language], undefined, { bold: true, alert: true })] : []),
        ...versions.flatMap(({ label, value, change }, index) => runs.of([{ type: 'text', text: `${draft || index > 0 ? ' · ' : ''}${label} ` }, ...value], withoutMove(change)))
    ];
    const title = ({ changedTitle, title: words }: DocumentNode): readonly XmlComponent[] => changedTitle ? runs.of(changedTitle) : [runs.run(words)];
    const lines: (readonly XmlComponent[])[] = [
        [...title(tree.main), element('w:r', {}, [element('w:tab')]), ...right],
        ...(document === tree.main ? [] : [title(document)])
    ];
    return new Header({ children: lines.map((line, index) => paragraph(marks, { style: 'Header' }, [...(draft && index === 0 ? [watermark(tree)] : []), ...line])) });
}

/** The first page shows its title in large: only the mark of a draft stands above. */
export function firstHeader({ tree, draft, marks, runs }: Around): Header {
    const mark = draft ? [watermark(tree), element('w:r', {}, [element('w:tab')]), runs.run(WORDS.draft[tree.language], undefined, { bold: true, alert: true })] : [];
    return new Header({ children: [paragraph(marks, { style: 'Header' }, mark)] });
}

export function footerOf({ tree, marks, runs }: Around): Footer {
    const { language } = tree;
    return new Footer({
        children: [paragraph(marks, { style: 'Footer' }, [
            element('w:r', {}, [element('w:tab')]),
            runs.run(`${WORDS.page[language]} `), ...field('PAGE', [runs.run('1')]),
            runs.run(` ${WORDS.pageOf[language]} `), ...field('NUMPAGES', [runs.run('1')])
        ])]
    });
}

function watermark({ language }: ContractTree): XmlComponent {
    return new TextWatermark({ text: WORDS.draft[language], font: 'Times New Roman', color: 'D0D4DA', opacity: 0.35, width: 380, height: 100 });
}
