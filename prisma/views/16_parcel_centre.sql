-- Where is a parcel's centre? Its centroid, or where that lies outside (an L or a ring) a point on its surface.
create function parcel_centre(p_geom geometry) returns geometry
language sql immutable as $$
  select case when st_intersects(st_centroid(p_geom), p_geom) then st_centroid(p_geom) else st_pointonsurface(p_geom) end
$$;
