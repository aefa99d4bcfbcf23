export const texts = {
  title: 'Du är inloggad',
  text: 'Gå tillbaka till den andra fliken och tryck på Spara. Texten finns kvar där.',
  close: 'Du kan stänga den här fliken.',
} as const;
