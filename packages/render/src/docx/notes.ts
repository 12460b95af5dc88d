/** Footnotes: what the renderer says of a value, which is not part of the contract. */
import { Paragraph, type IPropertiesOptions, type XmlComponent } from 'docx';
import { element, xmlText } from './xml.js';

export class Notes {
    private readonly texts: string[] = [];

    /** The run that refers to a new note. */
    reference(text: string): XmlComponent {
        this.texts.push(text);
        return element('w:r', {}, [element('w:rPr', {}, [element('w:rStyle', { 'w:val': 'FootnoteReference' })]), element('w:footnoteReference', { 'w:id': this.texts.length })]);
    }

    /** To be asked when everything is written. */
    options(): IPropertiesOptions['footnotes'] {
        return Object.fromEntries(this.texts.map((text, index) => [index + 1, { children: [new Paragraph({ style: 'FootnoteText', text: ` ${xmlText(text)}` })] }]));
    }
}
