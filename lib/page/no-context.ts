/**
 * Stands in for WXT's content-script context (by an alias in wxt.config.ts), which weighs more than our whole
 * detection: we poll nothing, and a script whose extension is gone falls silent by itself (`detect.ts`).
 */
export class ContentScriptContext {}
