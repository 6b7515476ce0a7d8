import { fitForXml } from "../core/text/fit-for-xml.ts";

/** A drawing of the page and what is written around it when it is taken along. */
export interface PictureSource {
  readonly svg: SVGSVGElement;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const TITLE = { size: 20, line: 28, weight: 600 } as const;
const TEXT = { size: 13, line: 20, weight: 400 } as const;
/** What the style sheets decide of a drawn element: in the picture it stands on the element itself. */
const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-dasharray",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
] as const;

/**
 * A drawing as an SVG file that needs nothing else: colours and fonts stand on its elements (fonts by the names systems have them
 * under), title, explanation and source are written around it, links and everything for the keyboard are gone. What only appears
 * under the pointer is left out.
 *
 * @returns The file's text and its size in CSS pixels.
 */
export function exportSvg({ svg, title, subtitle, source }: PictureSource): {
  readonly text: string;
  readonly width: number;
  readonly height: number;
} {
  const doc = svg.ownerDocument;
  const style = getComputedStyle(svg);
  const dir = style.direction === "rtl" ? "rtl" : "ltr";
  const inner = {
    width: svg.clientWidth || svg.width.baseVal.value,
    height: svg.clientHeight || svg.height.baseVal.value,
  };
  const width = Math.max(320, inner.width) + MARGIN * 2;
  const picture = doc.createElementNS(NAMESPACE, "svg");
  const ink = getComputedStyle(svg.closest(".plot") ?? svg).color;
  let y = MARGIN;
  const write = (text: string, type: typeof TITLE | typeof TEXT): SVGTextElement[] =>
    wrap(text, width - MARGIN * 2, `${type.weight} ${type.size}px ${style.fontFamily}`).map((line) => {
      y += type.line;
      const at = { x: dir === "rtl" ? width - MARGIN : MARGIN, y: y - type.line * 0.3 };
      return textLine(doc, line, { ...at, dir, ink, style, type });
    });
  const above = [...write(title, TITLE), ...write(subtitle, TEXT)];
  const top = y + 12;
  const drawing = doc.createElementNS(NAMESPACE, "g");
  drawing.setAttribute("transform", `translate(${(width - inner.width) / 2} ${top})`);
  for (const child of svg.children) {
    const copy = copyElement(child, doc);
    if (copy) drawing.append(copy);
  }
  y = top + inner.height + 4;
  const below = write(source, TEXT);
  const height = Math.ceil(y + MARGIN * 0.75);

  const named = doc.createElementNS(NAMESPACE, "title");
  named.textContent = title;
  const ground = doc.createElementNS(NAMESPACE, "rect");
  set(ground, { width, height, fill: getComputedStyle(svg.closest(".plot") ?? doc.body).backgroundColor });
  set(picture, { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, direction: dir, role: "img" });
  picture.append(named, ground, ...above, drawing, ...below);
  // Names may hold anything; with one forbidden character no program opens the file.
  const text = fitForXml(new XMLSerializer().serializeToString(picture));
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
}

/**
 * The same as a PNG, with `scale` pixels a CSS pixel.
 *
 * @throws Error when the browser cannot draw it: it is larger than a canvas may be, or canvases are switched off.
 */
export async function exportPng(source: PictureSource, scale: number): Promise<Blob> {
  const { text, width, height } = exportSvg(source);
  const doc = source.svg.ownerDocument;
  const image = doc.createElement("img");
  // A data address: the page's own rules forbid pictures from anywhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = doc.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser gives no canvas to draw the picture on.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else
        failed(new Error(`A picture of ${canvas.width} × ${canvas.height} pixels is more than the browser can draw.`));
    }, "image/png");
  });
}

const KEPT_ATTRIBUTES =
  /^(?:x|y|x1|x2|y1|y2|cx|cy|r|width|height|d|points|transform|id|fill|stroke-width|text-anchor|direction|patternUnits|patternTransform|viewBox)$/;

/** A copy with its look on it; null for what is not seen. Links become groups. */
function copyElement(element: Element, doc: Document): Element | null {
  const style = getComputedStyle(element);
  const isUnseen = style.display === "none" || style.opacity === "0" || style.fill === "rgba(0, 0, 0, 0)";
  if (isUnseen) return null;
  const name = element.localName === "a" ? "g" : element.localName;
  const copy = doc.createElementNS(NAMESPACE, name);
  for (const { name: attribute, value } of element.attributes)
    if (KEPT_ATTRIBUTES.test(attribute)) copy.setAttribute(attribute, value);
  if (element.hasAttribute("lang")) copy.setAttribute("lang", element.getAttribute("lang")!);
  if (!isContainer(name))
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value !== "" && !isDefault(property, value) && !isIdle(property, name, style))
        copy.setAttribute(property, value.replaceAll('"', "'"));
    }
  else if (style.opacity !== "1") copy.setAttribute("opacity", style.opacity);
  for (const node of element.childNodes) {
    if (node instanceof Element) {
      const child = copyElement(node, doc);
      if (child) copy.append(child);
    } else if (node.nodeType === Node.TEXT_NODE) copy.append(node.nodeValue ?? "");
  }
  return copy;
}

function isContainer(name: string): boolean {
  return name === "g" || name === "defs" || name === "pattern";
}

const DEFAULTS: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  stroke: "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-dasharray": "none",
  opacity: "1",
  "paint-order": "normal",
};

/** Whether a property says nothing of this element: fonts of what is no text, the breadth of a line that is not drawn. */
function isIdle(property: string, name: string, style: CSSStyleDeclaration): boolean {
  if (property.startsWith("font-")) return name !== "text";
  return property.startsWith("stroke-") && style.stroke === "none";
}

function isDefault(property: string, value: string): boolean {
  return DEFAULTS[property] === value;
}

interface LineLook {
  readonly x: number;
  readonly y: number;
  readonly dir: "rtl" | "ltr";
  readonly ink: string;
  readonly style: CSSStyleDeclaration;
  readonly type: { readonly size: number; readonly weight: number };
}

function textLine(doc: Document, text: string, { x, y, dir, ink, style, type }: LineLook): SVGTextElement {
  const line = doc.createElementNS(NAMESPACE, "text");
  // A line of the interface's own language runs its way even when it begins with a name of another.
  set(line, {
    ...{ x, y, direction: dir, "text-anchor": "start", fill: ink },
    ...{ "font-family": style.fontFamily.replaceAll('"', "'"), "font-size": type.size, "font-weight": type.weight },
  });
  line.textContent = text;
  return line;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** A text in lines of at most a width; a word that is longer stands in a line of its own. */
function wrap(text: string, room: number, font: string): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = font;
  const measure = (line: string) => context?.measureText(line).width ?? line.length * 9;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
