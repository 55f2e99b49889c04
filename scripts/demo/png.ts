import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Just enough PNG to put screenshots side by side: 8 bits, RGB or RGBA, not interlaced. */
export interface Pixels {
  width: number;
  height: number;
  /** RGB, three bytes a pixel. */
  data: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** @throws on kinds of PNG that no browser's screenshot is */
export function decodePng(file: Buffer): Pixels {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG file');
  const chunks: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height, depth, colour, interlaced] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file[24],
    file[25],
    file[28],
  ];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced) throw new Error('an unusual PNG file');
  const channels = colour === 6 ? 4 : 3;
  const raw = unfilter(inflateSync(Buffer.concat(chunks)), width * channels, height, channels);
  const data = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    raw.copy(data, pixel * 3, pixel * channels, pixel * channels + 3);
  return { width, height, data };
}

/** Undoes the filters of PNG's rows (specification, clause 9). */
function unfilter(input: Buffer, stride: number, height: number, channels: number): Buffer {
  const output = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = input[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? output[to + x - channels]! : 0;
      const up = y > 0 ? output[to + x - stride]! : 0;
      const corner = x >= channels && y > 0 ? output[to + x - stride - channels]! : 0;
      output[to + x] = (input[from + x]! + predict(filter!, left, up, corner)) & 0xff;
    }
  }
  return output;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [dLeft, dUp, dCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (dLeft <= dUp && dLeft <= dCorner) return left;
  return dUp <= dCorner ? up : corner;
}

export function encodePng({ width, height, data }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) data.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** Pictures from left to right, cut to the height of the lowest, a thin grey gap between. */
export function sideBySide(pictures: readonly Pixels[], gap = 2): Pixels {
  const width = pictures.reduce((sum, picture) => sum + picture.width, gap * (pictures.length - 1));
  const height = Math.min(...pictures.map((picture) => picture.height));
  const data = Buffer.alloc(width * height * 3, 0xd0);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < height; y++) {
      picture.data.copy(data, (y * width + left) * 3, y * picture.width * 3, (y + 1) * picture.width * 3);
    }
    left += picture.width + gap;
  }
  return { width, height, data };
}
