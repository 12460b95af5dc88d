/** When the exit phase begins, as its clause says it in words. */

const AFTER_THE_END = /(?<!\p{L})(?:fin|terme|échéance|expiration|cessation|résiliation|end|expiry|expiration|termination)(?!\p{L})/iu;
const BEFORE_THE_END = /(?<!\p{L})(?:avant|préavis|notification|notifi\p{L}*|demande|annonce|before|notice|notified|notification|request)(?!\p{L})/iu;

/** Whether the phase begins when the contract has ended, not when its end is announced. */
export function startsAtTheEnd(startsOn: string): boolean {
    return AFTER_THE_END.test(startsOn) && !BEFORE_THE_END.test(startsOn);
}
