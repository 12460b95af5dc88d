/** The language in which the editor speaks to its user: configured, else that of the editor, else English. */
import type { Language, Message } from '../model/finding.js';
import type { MspSharedServices } from '../msp-module.js';

export type MessageSetting = 'auto' | Language;

export class MessageLanguage {
    private locale: string | undefined;
    private setting: MessageSetting = 'auto';

    constructor(services: MspSharedServices) {
        services.lsp.LanguageServer.onInitialize(params => {
            this.locale = params.locale;
            const options = params.initializationOptions as { messages?: MessageSetting } | undefined;
            this.configure(options?.messages);
        });
    }

    configure(setting: MessageSetting | undefined): void {
        this.setting = setting === 'fr' || setting === 'en' ? setting : 'auto';
    }

    get current(): Language {
        return this.setting !== 'auto' ? this.setting : languageOfLocale(this.locale);
    }

    pick(message: Message): string {
        return message[this.current];
    }
}

/** `fr-CH` and `fr_FR.UTF-8` are French; everything else is read in English. */
export function languageOfLocale(locale: string | undefined): Language {
    return locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
