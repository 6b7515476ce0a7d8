/** Work that may rest between its steps: each `next` does one, the last gives the outcome. */
export type Steps<T> = Generator<void, T, void>;
