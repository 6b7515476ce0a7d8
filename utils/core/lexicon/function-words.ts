/**
 * Folded words so common that a single-word entry folding to one of them would mark every page. Compared after folding:
 * آلية and إليه are the same word there.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "الي اليه اليها اليهم علي عليه عليها عليهم في فيه فيها من منه منها منهم عن عنه عنها مع معه معها ان انه انها هذا هذه ذلك " +
    "تلك الذي التي الذين كان كانت يكون قد لقد ثم حيث بعد قبل عند عندما كما بين خلال حول دون غير كل بعض ما لا لم لن هو هي هم نحن " +
    "انا او ام اذا لكن له لها لهم به بها بهم هناك هنا اي ايضا حتي منذ ضد قال قالت " +
    "le la les un une des du de et ou au aux en dans par pour sur avec sans est sont ce cette ces il elle on que qui dont ne pas plus " +
    "the a an of and or in on at to for by with from is are was were be been it its this that these those as not no he she they we"
  ).split(" "),
);
