/** «a.b.ma» → «a.b.ma», «b.ma», «ma». */
export function hostAndParents(host: string): string[] {
  const labels = host.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}
