/** Headings that open or close an article: they may stand alone in their style. */
export const FRAME_WORDS =
  /^[^\p{L}\p{N}]*(?:结语|结论|总结|小结|结束语|最后|写在最后|写在后面|写在最前|写在前面|后记|尾声|前言|引言|引子|序言|序|楔子|导语|开篇|概述|背景|展望|one more thing)[^\p{L}\p{N}]*$/iu;

/** Closing words, also as a short phrase: 最后想说的话. Not any that begins so: 最后的止痛药. */
export const CLOSING =
  /^[^\p{L}\p{N}]*(?:结语|结束语|尾声|后记|最后(?:[，,：:]?(?:我?[想要再还]?说|的话|几句|一点).{0,8})?|写在最后|写在后面)[^\p{L}\p{N}]*$/u;
