export function modelInReadme(): string;
