/** What `make` gives, made when it is first asked for and kept: what most pages never need costs them nothing. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
