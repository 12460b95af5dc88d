import type { Language } from '@msp/language';

/** What a person can mend: a name that nothing has, a folder that is no repository. */
export class VersionError extends Error {
    constructor(readonly messages: Readonly<Record<Language, string>>) {
        super(messages.en);
    }
}
