/** Says that something is under way. Still: nothing turns or blinks. */
export function Loading(props: { text: string }) {
  return (
    <p class="loading" role="status">
      {props.text}
    </p>
  );
}
